import { sessionApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { PasswordField } from '../password-field.tsx';
import { submits, useForm } from '../use-form.ts';
import { FrontPage } from './front-page.tsx';
import { useMe } from './use-me.ts';

export function SignInPage() {
  const { t } = useTranslation('office');
  const ui = useTranslation('ui').t;
  const { values, bind } = useForm({ login: '', password: '' });
  const signIn = useTell(sessionApi.signIn, [sessionApi.me]);
  const me = useMe();
  const back = useWayBack();
  if (me.data?.account != null) return <Navigate to={back} replace />;
  return (
    <FrontPage>
      <Card title={t('signIn.title')}>
        <form onSubmit={submits(() => signIn.mutate(values))}>
          <Stack>
            <RefusalNotice refusal={refusalOf(signIn.error)} />
            <TextField
              label={t('signIn.login')}
              autoComplete="username"
              autoCapitalize="none"
              required
              {...bind('login')}
            />
            <PasswordField
              label={t('signIn.password')}
              autoComplete="current-password"
              required
              {...bind('password')}
            />
            <Button type="submit" look="primary" busy={signIn.isPending && ui('wait')}>
              {t('signIn.submit')}
            </Button>
            <Link to="/office/recover">{t('signIn.forgotten')}</Link>
          </Stack>
        </form>
      </Card>
    </FrontPage>
  );
}

/** The page that sent the person here, if it was one of ours. */
function useWayBack(): string {
  const { state }: { state: unknown } = useLocation();
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  return typeof from === 'string' && from.startsWith('/office') ? from : '/office';
}
