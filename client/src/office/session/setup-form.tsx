import { type Level, levels } from '@haoshangliang/shared/features/life';
import { sessionApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormFoot, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { PasswordField } from '../password-field.tsx';
import { useFieldErrors } from '../use-field-errors.ts';
import { submits, useForm } from '../use-form.ts';

interface SetupFormProps {
  readonly token: string;
  readonly onDone: (recoveryCode: string) => void;
}

export function SetupForm({ token, onDone }: SetupFormProps) {
  const { t } = useTranslation('office');
  const ui = useTranslation('ui').t;
  const { values, bind } = useForm({
    office: '',
    level: 'community',
    name: '',
    login: '',
    password: '',
  });
  const setUp = useTell(sessionApi.setUp, [sessionApi.me]);
  const { rest, errorOf } = useFieldErrors(refusalOf(setUp.error), {
    'office.name': 'office',
    'account.name': 'name',
    'account.login': 'login',
    'account.password': 'password',
    'password-weak': 'password',
  });
  const submit = () => {
    const { login, name, password } = values;
    const office = { name: values.office, level: levelOf(values.level) };
    setUp.mutate(
      { token, office, account: { login, name, password } },
      { onSuccess: ({ recoveryCode }) => onDone(recoveryCode) },
    );
  };
  return (
    <Card title={t('setup.title')}>
      <form onSubmit={submits(submit)}>
        <Stack>
          <RefusalNotice refusal={rest} />
          <Fields bind={bind} errorOf={errorOf} />
        </Stack>
        <FormFoot>
          <Button type="submit" look="primary" busy={setUp.isPending && ui('wait')}>
            {t('setup.submit')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}

interface FieldsProps {
  readonly bind: ReturnType<
    typeof useForm<'office' | 'level' | 'name' | 'login' | 'password'>
  >['bind'];
  readonly errorOf: ReturnType<typeof useFieldErrors>['errorOf'];
}

function Fields({ bind, errorOf }: FieldsProps) {
  const { t } = useTranslation('office');
  return (
    <>
      <TextField
        label={t('setup.office')}
        hint={t('setup.officeHint')}
        required
        maxLength={60}
        error={errorOf('office')}
        {...bind('office')}
      />
      <SelectField label={t('setup.level')} {...bind('level')}>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('setup.name')}
        required
        maxLength={40}
        error={errorOf('name')}
        {...bind('name')}
      />
      <TextField
        label={t('setup.login')}
        hint={t('setup.loginHint')}
        autoComplete="username"
        autoCapitalize="none"
        pattern="\s*[A-Za-z0-9][A-Za-z0-9._\-]{2,31}\s*"
        title={t('setup.loginHint')}
        error={errorOf('login')}
        required
        {...bind('login')}
      />
      <PasswordField
        label={t('setup.password')}
        hint={t('setup.passwordHint')}
        autoComplete="new-password"
        minLength={8}
        title={t('setup.passwordHint')}
        error={errorOf('password')}
        required
        {...bind('password')}
      />
    </>
  );
}

function levelOf(value: string): Level {
  return levels.find((level) => level === value) ?? 'community';
}
