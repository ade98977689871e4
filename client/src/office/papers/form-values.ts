import type { PaperSettings } from '@haoshangliang/shared/wire';

/** The settings as they are typed. */
export interface FormValues {
  readonly banner: string;
  readonly form: PaperSettings['number']['form'];
  readonly prefix: string;
  readonly yearly: 'yearly' | 'on';
  readonly first: string;
  /** One a line. */
  readonly copies: string;
  readonly signer: string;
  readonly printedBy: string;
}

export type SetValue = <Name extends keyof FormValues>(name: Name, value: FormValues[Name]) => void;

export function valuesOf({ number, copies, ...others }: PaperSettings): FormValues {
  const { banner, signer, printedBy } = others;
  return {
    ...{ banner, signer, printedBy },
    form: number.form,
    prefix: number.prefix,
    yearly: number.yearly ? 'yearly' : 'on',
    first: String(number.first),
    copies: copies.join('\n'),
  };
}

export type Wrong = 'prefix' | 'first' | 'copies';

/** The settings, or which fields have to be mended. */
export function settingsOf(values: FormValues): PaperSettings | readonly Wrong[] {
  const { banner, form, prefix, yearly, first, signer, printedBy } = values;
  const copies = values.copies
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const number = /^\d{1,4}$/.test(first.trim()) ? Number(first) : 0;
  const wrong: Wrong[] = [
    ...(form === 'letter' && prefix.trim() === '' ? (['prefix'] as const) : []),
    ...(form !== 'none' && number < 1 ? (['first'] as const) : []),
    ...(copies.length > 20 || copies.some((line) => line.length > 40) ? (['copies'] as const) : []),
  ];
  if (wrong.length > 0) return wrong;
  return {
    version: 1,
    banner: banner.trim(),
    number: {
      form,
      prefix: prefix.trim(),
      yearly: yearly === 'yearly',
      first: Math.max(1, number),
    },
    copies,
    signer: signer.trim(),
    printedBy: printedBy.trim(),
  };
}
