import { Eye, EyeOff } from 'lucide-react';
import { type InputHTMLAttributes, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import styles from './password-field.module.css';

interface PasswordFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'type'> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: ReactNode;
}

/** A password, hidden until somebody wants to see what they typed. */
export function PasswordField({ label, hint, error, ...rest }: PasswordFieldProps) {
  const { t } = useTranslation('office');
  const [shown, show] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles.typed}>
          <input
            autoCapitalize="none"
            spellCheck={false}
            {...rest}
            {...control}
            type={shown ? 'text' : 'password'}
          />
          <IconButton
            icon={<Icon aria-hidden />}
            label={t(shown ? 'password.hide' : 'password.show', { label })}
            onClick={() => show(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
