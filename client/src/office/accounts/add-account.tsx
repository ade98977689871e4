import { type OfficeInfo, officeApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { useFieldErrors } from '../use-field-errors.ts';
import { submits, useForm } from '../use-form.ts';
import { CodeToKeep } from './code-to-keep.tsx';

interface AddAccountProps {
  readonly offices: readonly OfficeInfo[];
  readonly onClose: () => void;
}

/** A colleague's account; its recovery code is shown once, to be handed over with the password. */
export function AddAccount({ offices, onClose }: AddAccountProps) {
  const { t } = useTranslation('accounts');
  const add = useTell(officeApi.addAccount, [officeApi.listAccounts]);
  return (
    <Dialog title={t('add.title')} onClose={onClose}>
      {add.data === undefined ? (
        <Form offices={offices} add={add} />
      ) : (
        <CodeToKeep
          words={t('add.done', { name: add.data.account.name, login: add.data.account.login })}
          code={add.data.recoveryCode}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly offices: readonly OfficeInfo[];
  readonly add: ReturnType<typeof useTell<typeof officeApi.addAccount>>;
}

function Form({ offices, add }: FormProps) {
  const { t } = useTranslation('accounts');
  const office = useTranslation('office').t;
  const ui = useTranslation('ui').t;
  const first = offices[0];
  const { values, bind } = useForm({
    office: first?.id ?? '',
    name: '',
    login: '',
    password: '',
  });
  const { rest, errorOf } = useFieldErrors(refusalOf(add.error), {
    name: 'name',
    login: 'login',
    password: 'password',
    'login-taken': 'login',
    'password-weak': 'password',
  });
  const submit = () => {
    const chosen = offices.find(({ id }) => id === values.office);
    if (chosen !== undefined) add.mutate({ ...values, office: chosen.id });
  };
  return (
    <form onSubmit={submits(submit)}>
      <Stack>
        <RefusalNotice refusal={rest} />
        <SelectField label={t('add.office')} {...bind('office')}>
          {offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('add.name')}
          required
          maxLength={40}
          error={errorOf('name')}
          {...bind('name')}
        />
        <TextField
          label={office('setup.login')}
          hint={office('setup.loginHint')}
          autoCapitalize="none"
          required
          error={errorOf('login')}
          {...bind('login')}
        />
        <TextField
          label={t('add.password')}
          hint={office('setup.passwordHint')}
          autoComplete="new-password"
          required
          error={errorOf('password')}
          {...bind('password')}
        />
      </Stack>
      <DialogEnd>
        <Button type="submit" look="primary" busy={add.isPending && ui('wait')}>
          {t('add.submit')}
        </Button>
      </DialogEnd>
    </form>
  );
}
