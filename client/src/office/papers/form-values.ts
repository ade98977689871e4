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
  /** One a line: the gate, and behind a blank who looks at it. */
  readonly gates: string;
  /** One a line. */
  readonly phrases: string;
}

export type SetValue = <Name extends keyof FormValues>(name: Name, value: FormValues[Name]) => void;

export function valuesOf(settings: PaperSettings): FormValues {
  const { number, copies, gates, phrases, ...others } = settings;
  const { banner, signer, printedBy } = others;
  return {
    ...{ banner, signer, printedBy },
    form: number.form,
    prefix: number.prefix,
    yearly: number.yearly ? 'yearly' : 'on',
    first: String(number.first),
    copies: copies.join('\n'),
    gates: gates.map(({ name, reviewer }) => `${name} ${reviewer}`.trim()).join('\n'),
    phrases: phrases.join('\n'),
  };
}

export type Wrong = 'prefix' | 'first' | 'copies' | 'gates' | 'phrases';

/** The settings, or which fields have to be mended. */
export function settingsOf(values: FormValues): PaperSettings | readonly Wrong[] {
  const { banner, form, prefix, yearly, first, signer, printedBy } = values;
  const copies = linesOf(values.copies);
  const gates = linesOf(values.gates).map(gateOf);
  const phrases = linesOf(values.phrases);
  const number = /^\d{1,4}$/.test(first.trim()) ? Number(first) : 0;
  const wrong: Wrong[] = [
    ...(form === 'letter' && prefix.trim() === '' ? (['prefix'] as const) : []),
    ...(form !== 'none' && number < 1 ? (['first'] as const) : []),
    ...(copies.length > 20 || copies.some((line) => line.length > 40) ? (['copies'] as const) : []),
    ...(gates.length > 8 || gates.some(isLong) ? (['gates'] as const) : []),
    ...(phrases.length > 9 || phrases.some((line) => line.length > 80)
      ? (['phrases'] as const)
      : []),
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
    ...{ gates, phrases },
  };
}

type Gate = PaperSettings['gates'][number];

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function gateOf(line: string): Gate {
  const [name = '', ...reviewer] = line.split(/\s+/);
  return { name, reviewer: reviewer.join(' ') };
}

function isLong({ name, reviewer }: Gate): boolean {
  return name.length > 30 || reviewer.length > 40;
}
