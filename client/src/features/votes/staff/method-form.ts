import {
  type HeldVote,
  type Method,
  maxOptions,
  maxRanked,
  optionsOf,
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
  /** How many one ballot may name. */
  readonly max: number;
  readonly count: 'borda' | 'irv' | 'schulze';
  readonly budget: number;
}

export const noMethod: MethodForm = {
  kind: 'approve',
  options: '',
  max: 2,
  count: 'borda',
  budget: 10,
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

/** Two at least, no two alike, none longer than a ballot can show. */
export function optionsAreGood(form: MethodForm): boolean {
  if (!hasOptions(form)) return true;
  const names = optionsIn(form);
  const most = form.kind === 'ranking' ? maxRanked : maxOptions;
  const short = names.every((name) => [...name].length <= 60);
  return short && names.length >= 2 && names.length <= most && new Set(names).size === names.length;
}

export function methodFrom(form: MethodForm): Method {
  const version = 1;
  const options = Math.max(2, optionsIn(form).length);
  switch (form.kind) {
    case 'single':
      return { kind: 'single', version, options, none: false };
    case 'multiple': {
      const max = Math.min(form.max, options);
      return { kind: 'multiple', version, options, min: 1, max, none: false };
    }
    case 'satisfaction':
      return { kind: 'rating', version, scale: { kind: 'satisfaction' } };
    case 'numeric':
      return { kind: 'rating', version, scale: { kind: 'numeric', from: 1, to: 10 } };
    case 'ranking': {
      const ranked = Math.min(options, maxRanked);
      return { kind: 'ranking', version, options: ranked, count: form.count, complete: false };
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
  switch (method.kind) {
    case 'rating':
      return { ...base, kind: method.scale.kind };
    case 'multiple':
      return { ...base, kind: 'multiple', max: method.max };
    case 'ranking':
      return { ...base, kind: 'ranking', count: method.count };
    case 'dots':
      return { ...base, kind: 'dots', budget: method.budget };
    default:
      return { ...base, kind: method.kind };
  }
}

/** Asked anew, the method loses nothing that the form does not show. */
export function sameKind(form: MethodForm, method: Method): boolean {
  const asked = methodFrom(form);
  return asked.kind === method.kind && optionsOf(asked) === optionsOf(method);
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
