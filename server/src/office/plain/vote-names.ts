import type { Answer, HeldVote, TallyLine } from '@haoshangliang/shared/features/votes';
import type { Words } from './words.ts';

/** What a line of the count, an option or a level is called. */
export function nameOf(
  { say }: Words,
  vote: HeldVote,
  { of, at }: Pick<TallyLine, 'of' | 'at'>,
): string {
  const { method } = vote;
  if (of === 'option') return vote.options?.[at] ?? say('vote.erased');
  if (of !== 'level') return say(`vote.${of}`);
  if (method.kind !== 'rating') return say(`vote.${method.kind}.${at}`);
  const { scale } = method;
  return scale.kind === 'satisfaction'
    ? say(`vote.satisfaction.${at}`)
    : say('vote.points', { n: `${scale.from + at}` });
}

/** What stands on a ballot that was cast. */
export function answerText(words: Words, vote: HeldVote, answer: Answer): string {
  if (typeof answer === 'string') return words.say(`vote.${answer}`);
  switch (answer.kind) {
    case 'options':
      return answer.options.length === 0
        ? words.say('vote.none')
        : optionsText(words, vote, answer.options);
    case 'level':
      return nameOf(words, vote, { of: 'level', at: answer.level });
    case 'order':
      return listed(
        words,
        answer.order.map((at, place) =>
          words.say('vote.placed', { n: `${place + 1}`, name: optionText(words, vote, at) }),
        ),
      );
    default:
      return listed(
        words,
        answer.dots.flatMap((n, at) =>
          n > 0 ? [words.say('vote.dotsOn', { n: `${n}`, name: optionText(words, vote, at) })] : [],
        ),
      );
  }
}

/** Options one after the other, as they are said. */
export function optionsText(words: Words, vote: HeldVote, places: readonly number[]): string {
  return listed(
    words,
    places.map((at) => optionText(words, vote, at)),
  );
}

function optionText(words: Words, vote: HeldVote, at: number): string {
  return nameOf(words, vote, { of: 'option', at });
}

function listed({ say }: Words, parts: readonly string[]): string {
  return parts.join(say('vote.comma'));
}
