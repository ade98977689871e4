import type { Answer, HeldVote, TallyLine } from '@haoshangliang/shared/features/votes';
import type { T } from './figures.ts';

type Asked = Pick<HeldVote, 'options' | 'method'>;

/** What an option is called; erased words are said to be erased. */
export function optionWords(t: T, { options }: Pick<HeldVote, 'options'>, at: number): string {
  return options?.[at] ?? t('erased');
}

export function optionsWords(
  t: T,
  vote: Pick<HeldVote, 'options'>,
  places: readonly number[],
): string {
  return places.map((at) => t('quoted', { words: optionWords(t, vote, at) })).join(t('comma'));
}

/** The name of a level: of a scale in words, of consent, of how the room feels, or a number. */
function levelWords(t: T, { method }: Pick<HeldVote, 'method'>, at: number): string {
  const level = `${at}` as '0' | '1' | '2';
  if (method.kind === 'consent') return t(`level.consent.${level}`);
  if (method.kind === 'temperature') return t(`level.temperature.${level}`);
  if (method.kind !== 'rating') return '';
  const { scale } = method;
  if (scale.kind === 'satisfaction') return t(`level.satisfaction.${level}`);
  return t('points', { n: scale.from + at });
}

/** What stands on a ballot, in a few words; only of several options each is put between quotation marks. */
export function answerWords(t: T, vote: Asked, answer: Answer): string {
  if (typeof answer === 'string') return t(`choice.${answer}`);
  switch (answer.kind) {
    case 'options': {
      const [first, ...others] = answer.options;
      if (first === undefined) return t('choice.none');
      const isOne = others.length === 0;
      return isOne ? optionWords(t, vote, first) : optionsWords(t, vote, answer.options);
    }
    case 'level':
      return levelWords(t, vote, answer.level);
    case 'order':
      return answer.order
        .map((at, place) => t('place', { n: place + 1, option: optionWords(t, vote, at) }))
        .join(t('comma'));
    default:
      return answer.dots
        .flatMap((n, at) => (n === 0 ? [] : [t('dotsOn', { n, option: optionWords(t, vote, at) })]))
        .join(t('comma'));
  }
}

/** The name of a line of the count. */
export function lineWords(t: T, vote: Asked, { of, at }: TallyLine): string {
  if (of === 'option') return optionWords(t, vote, at);
  return of === 'level' ? levelWords(t, vote, at) : t(`choice.${of}`);
}
