import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import styles from './field.module.css';

interface Labelled {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it. */
  readonly error?: ReactNode;
}

interface Control {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, its control, and below it a hint or what is wrong; the control is built by `children`. */
export function Field(props: Labelled & { readonly children: (control: Control) => ReactNode }) {
  const { label, hint, error, children } = props;
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== false;
  const note = wrong ? error : hint;
  const control: Control = {
    id,
    className: styles.control,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    'aria-invalid': wrong ? true : undefined,
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(control)}
      {note === undefined ? null : (
        <p
          id={`${id}-note`}
          className={wrong ? styles.error : styles.hint}
          role={wrong ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </div>
  );
}

type Plain<T> = Labelled & Omit<T, 'className' | 'id'>;

export function TextField(props: Plain<InputHTMLAttributes<HTMLInputElement>>) {
  const { label, hint, error, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input type="text" autoComplete="off" {...rest} {...control} />}
    </Field>
  );
}

export function TextArea(props: Plain<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { label, hint, error, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea rows={4} {...rest} {...control} />}
    </Field>
  );
}

export function SelectField(props: Plain<SelectHTMLAttributes<HTMLSelectElement>>) {
  const { label, hint, error, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <select {...rest} {...control} />}
    </Field>
  );
}

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> {
  readonly children: ReactNode;
}

export function Check({ children, ...rest }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  );
}
