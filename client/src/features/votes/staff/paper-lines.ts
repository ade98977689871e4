import {
  type Answer,
  consentLevels,
  type HeldVote,
  optionsOf,
} from '@haoshangliang/shared/features/votes';
import { answersOf } from '../answers-of.ts';

/** A line of a printed ballot: a box to tick, or a blank for the place of an option or its dots. */
export type PaperLine =
  | { readonly mark: 'box'; readonly answer: Answer }
  | { readonly mark: 'blank'; readonly option: number };

const box = (answer: Answer): PaperLine => ({ mark: 'box', answer });
const places = (count: number) => Array.from({ length: count }, (_, at) => at);

/** What stands on the paper, in the order of the ballot on a phone. */
export function paperLines(method: HeldVote['method']): readonly PaperLine[] {
  const one = answersOf(method);
  if (one !== null) return one.map(box);
  const options = places(optionsOf(method));
  switch (method.kind) {
    case 'multiple': {
      const named = options.map((at) => [at]);
      const all = method.none ? [...named, []] : named;
      return [...all.map((each) => box({ kind: 'options', options: each })), box('abstain')];
    }
    case 'consent':
      return [
        ...places(consentLevels.length).map((level) => box({ kind: 'level', level })),
        box('abstain'),
      ];
    default:
      return [...options.map((option): PaperLine => ({ mark: 'blank', option })), box('abstain')];
  }
}
