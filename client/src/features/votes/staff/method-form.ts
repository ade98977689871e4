import {
  type HeldVote,
  type Method,
  maxOptions,
  maxRanked,
  type PresetKey,
  presetKeys,
  presets,
  suits,
} from '@haoshangliang/shared/features/votes';

/** The three ways that are offered first; all else stands under 更多方式. */
export const firstKinds = ['approve', 'single', 'satisfaction'] as const;
export const otherKinds = [
  'multiple',
  'consent',
  'temperature',
  'numeric',
  'ranking',
  'dots',
] as const;

export type Kind = (typeof firstKinds)[number] | (typeof otherKinds)[number];

/** What the form says of the method. Options stand one a line. */
export interface MethodForm {
  readonly kind: Kind;
  readonly options: string;
  /** How many one ballot must name, and how many it may. */
  readonly min: number;
  readonly max: number;
  /** 以上都不选 stands on the ballot too. */
  readonly none: boolean;
  readonly count: 'borda' | 'irv' | 'schulze';
  /** Every option must be given a place. */
  readonly complete: boolean;
  readonly budget: number;
  /** The lowest number that can be given, and the highest. */
  readonly scale: Scale;
}

export type Scale = Readonly<Record<'from' | 'to', number>>;

export const noMethod: MethodForm = {
  kind: 'approve',
  options: '',
  min: 1,
  max: 2,
  none: false,
  count: 'borda',
  complete: false,
  budget: 10,
  scale: { from: 1, to: 10 },
};

const choosing: readonly Kind[] = ['single', 'multiple', 'ranking', 'dots'];

export function hasOptions({ kind }: Pick<MethodForm, 'kind'>): boolean {
  return choosing.includes(kind);
}

export function optionsIn({ options }: Pick<MethodForm, 'options'>): readonly string[] {
  return options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many a ballot can have: a ranking of more asks too much of anybody. */
export function mostOptions({ kind }: Pick<MethodForm, 'kind'>): number {
  return kind === 'ranking' ? maxRanked : maxOptions;
}

/** Two at least, no two alike, none longer than a ballot can show. */
export function optionsAreGood(form: MethodForm): boolean {
  if (!hasOptions(form)) return true;
  const names = optionsIn(form);
  const most = mostOptions(form);
  const short = names.every((name) => [...name].length <= 60);
  return short && names.length >= 2 && names.length <= most && new Set(names).size === names.length;
}

export function methodFrom(form: MethodForm): Method {
  const version = 1;
  const options = Math.max(2, optionsIn(form).length);
  const { none, count, complete } = form;
  switch (form.kind) {
    case 'single':
      return { kind: 'single', version, options, none };
    case 'multiple': {
      const max = Math.min(form.max, options);
      return { kind: 'multiple', version, options, min: Math.min(form.min, max), max, none };
    }
    case 'satisfaction':
      return { kind: 'rating', version, scale: { kind: 'satisfaction' } };
    case 'numeric':
      return { kind: 'rating', version, scale: { kind: 'numeric', ...form.scale } };
    case 'ranking': {
      const ranked = Math.min(options, maxRanked);
      return { kind: 'ranking', version, options: ranked, count, complete };
    }
    case 'dots':
      return { kind: 'dots', version, options, budget: form.budget };
    default:
      return { kind: form.kind, version };
  }
}

/** What stands in the form for a vote that was prepared. */
export function methodFormOf({
  method,
  options,
}: Pick<HeldVote, 'method' | 'options'>): MethodForm {
  const base = { ...noMethod, options: (options ?? []).join('\n') };
  const { version: _version, options: _many, ...asked } = { options: 0, ...method };
  switch (asked.kind) {
    case 'rating': {
      const { scale } = asked;
      if (scale.kind === 'satisfaction') return { ...base, kind: 'satisfaction' };
      const { from, to } = scale;
      return { ...base, kind: 'numeric', scale: { from, to } };
    }
    default:
      return { ...base, ...asked };
  }
}

/** Named rules that can judge what is asked. */
export function suitable(form: MethodForm): readonly PresetKey[] {
  const method = methodFrom(form);
  return presetKeys.filter((key) => suits(presets[key], method));
}

const usual: Readonly<Record<Kind, PresetKey>> = {
  approve: 'majority',
  single: 'plurality',
  satisfaction: 'record',
  multiple: 'plurality',
  consent: 'consent',
  temperature: 'record',
  numeric: 'record',
  ranking: 'plurality',
  dots: 'plurality',
};

export function usualRule(kind: Kind): PresetKey {
  return usual[kind];
}
