import { sessionApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { PasswordField } from '../password-field.tsx';
import { useFieldErrors } from '../use-field-errors.ts';
import { submits, useForm } from '../use-form.ts';
import { FrontPage } from './front-page.tsx';
import { RecoveryCode } from './recovery-code.tsx';

export function RecoverPage() {
  const { t } = useTranslation('office');
  const ui = useTranslation('ui').t;
  const { values, bind } = useForm({ login: '', code: '', next: '' });
  const recover = useTell(sessionApi.recover, [sessionApi.me]);
  const { rest, errorOf } = useFieldErrors(refusalOf(recover.error), {
    next: 'password',
    'password-weak': 'password',
  });
  if (recover.data !== undefined) {
    return (
      <FrontPage>
        <RecoveryCode code={recover.data.recoveryCode} />
      </FrontPage>
    );
  }
  return (
    <FrontPage>
      <Card title={t('recover.title')}>
        <form onSubmit={submits(() => recover.mutate(values))}>
          <Stack>
            <Hint>{t('recover.words')}</Hint>
            <RefusalNotice refusal={rest} />
            <TextField
              label={t('signIn.login')}
              autoCapitalize="none"
              required
              {...bind('login')}
            />
            <TextField label={t('recover.code')} required {...bind('code')} />
            <PasswordField
              label={t('recover.next')}
              hint={t('setup.passwordHint')}
              autoComplete="new-password"
              required
              error={errorOf('password')}
              {...bind('next')}
            />
            <Button type="submit" look="primary" busy={recover.isPending && ui('wait')}>
              {t('recover.submit')}
            </Button>
            <Link to="/office/sign-in">{t('recover.toSignIn')}</Link>
          </Stack>
        </form>
      </Card>
    </FrontPage>
  );
}
