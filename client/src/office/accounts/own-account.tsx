import { sessionApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { PasswordField } from '../password-field.tsx';
import { useAccount } from '../session/signed-in.tsx';
import { useFieldErrors } from '../use-field-errors.ts';
import { submits, useForm } from '../use-form.ts';
import { CodeToKeep } from './code-to-keep.tsx';

type Doing = 'password' | 'code' | null;

/** One's own password and recovery code. */
export function OwnAccount() {
  const { t } = useTranslation('accounts');
  const { account, office } = useAccount();
  const [doing, setDoing] = useState<Doing>(null);
  const [changed, setChanged] = useState(false);
  const done = () => {
    setChanged(true);
    setDoing(null);
  };
  return (
    <Card title={t('own.title')}>
      <Stack>
        <p>
          {account.name}{' '}
          <Hint>{t('own.about', { office: office.name, login: account.login })}</Hint>
        </p>
        {changed ? <Notice kind="good">{t('own.changed')}</Notice> : null}
        <Row>
          <Button onClick={() => setDoing('password')}>{t('own.password')}</Button>
          <Button onClick={() => setDoing('code')}>{t('own.code')}</Button>
        </Row>
      </Stack>
      {doing === 'password' ? <Password onDone={done} onClose={() => setDoing(null)} /> : null}
      {doing === 'code' ? <NewCode onClose={() => setDoing(null)} /> : null}
    </Card>
  );
}

function Password({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const office = useTranslation('office').t;
  const ui = useTranslation('ui').t;
  const change = useTell(sessionApi.changePassword, [sessionApi.me]);
  const { values, bind } = useForm({ current: '', next: '' });
  const { rest, errorOf } = useFieldErrors(refusalOf(change.error), {
    next: 'password',
    'password-weak': 'password',
  });
  return (
    <Dialog title={t('own.password')} onClose={onClose}>
      <form onSubmit={submits(() => change.mutate(values, { onSuccess: onDone }))}>
        <Stack>
          <Hint>{t('own.passwordHint')}</Hint>
          <RefusalNotice refusal={rest} />
          <PasswordField
            label={t('own.current')}
            autoComplete="current-password"
            required
            {...bind('current')}
          />
          <PasswordField
            label={t('own.next')}
            hint={office('setup.passwordHint')}
            autoComplete="new-password"
            required
            error={errorOf('password')}
            {...bind('next')}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={change.isPending && ui('wait')}>
            {t('own.submit')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function NewCode({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const ui = useTranslation('ui').t;
  const renew = useTell(sessionApi.renewRecoveryCode);
  const { values, bind } = useForm({ current: '' });
  return (
    <Dialog title={t('own.code')} onClose={onClose}>
      {renew.data === undefined ? (
        <form onSubmit={submits(() => renew.mutate(values))}>
          <Stack>
            <Hint>{t('own.codeHint')}</Hint>
            <RefusalNotice refusal={refusalOf(renew.error)} />
            <PasswordField
              label={t('own.current')}
              autoComplete="current-password"
              required
              {...bind('current')}
            />
          </Stack>
          <DialogEnd>
            <Button type="submit" look="primary" busy={renew.isPending && ui('wait')}>
              {t('own.codeSubmit')}
            </Button>
          </DialogEnd>
        </form>
      ) : (
        <CodeToKeep words={t('own.codeDone')} code={renew.data.recoveryCode} onClose={onClose} />
      )}
    </Dialog>
  );
}
