import {
  type Answer,
  choices,
  type HeldVote,
  levelsOf,
  optionsOf,
} from '@haoshangliang/shared/features/votes';

/** What a ballot chooses one of, in the order of the ballot; null where it is more than that. */
export function answersOf(method: HeldVote['method']): readonly Answer[] | null {
  const places = (count: number) => Array.from({ length: count }, (_, at) => at);
  switch (method.kind) {
    case 'approve':
      return choices;
    case 'single': {
      const options = places(optionsOf(method)).map((at) => [at]);
      const all = method.none ? [...options, []] : options;
      return [...all.map((each): Answer => ({ kind: 'options', options: each })), 'abstain'];
    }
    case 'rating':
    case 'temperature':
      return places(levelsOf(method)).map((level) => ({ kind: 'level', level }));
    default:
      return null;
  }
}
