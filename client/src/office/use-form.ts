import { type ChangeEvent, type FormEvent, useState } from 'react';

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** Controlled fields of a form, all of them text as typed. */
export function useForm<Name extends string>(initial: Readonly<Record<Name, string>>) {
  const [values, setValues] = useState(initial);
  const set = (name: Name, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const bind = (name: Name) => ({
    name,
    value: values[name],
    onChange: ({ target }: Typed) => set(name, target.value),
  });
  return { values, set, bind };
}

/** Submits without leaving the page. */
export function submits(then: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    then();
  };
}
