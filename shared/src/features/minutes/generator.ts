import {
  type Choices,
  type Generator,
  idFromBytes,
  type Recorded,
  type SeatId,
} from '../../kernel/index.ts';
import type { MinutesCommand } from './commands.ts';
import type { MinutesEvent } from './events.ts';
import { type MinutesState, outcomes, paths, ways } from './state.ts';

const strange = idFromBytes<'seat'>(new Uint8Array(16));

export const minutesGenerator: Generator<MinutesState, MinutesCommand, Recorded<MinutesEvent>> = {
  command(state, choices, known) {
    if (state.gates.length === 0 || choices.oneIn(6)) {
      const gates = [{ name: choices.words(), reviewer: choices.words() }];
      return { type: 'minutes/name-gates', gates };
    }
    const said = { how: choices.one(ways) ?? 'desk', on: choices.upTo(2_000_000_000) } as const;
    const note = choices.words();
    const moves: readonly MinutesCommand[] = [
      { type: 'minutes/confirm-reading', objections: choices.oneIn(2) ? '' : note },
      { type: 'minutes/withdraw-reading' },
      {
        type: 'minutes/review',
        gate: 0,
        outcome: choices.one(outcomes) ?? 'passed',
        ...said,
        note,
      },
      { type: 'minutes/review', gate: 0, outcome: 'passed', ...said, note },
      { type: 'minutes/withdraw-review', gate: choices.upTo(1) },
      { type: 'minutes/sign', ...said, signer: note, number: choices.oneIn(2) ? '' : note },
      { type: 'minutes/sign', ...said, signer: note, number: '' },
      { type: 'minutes/withdraw-signature' },
      { type: 'minutes/seal', issue: 1 + choices.upTo(5), hash: '0f'.repeat(32) },
    ];
    const seat = choices.one(known('seat')) ?? strange;
    return choices.one([...moves, ...confirming(choices, seat)]) ?? null;
  },
  otherSecret: (event, choices) => ({ ...event, words: wordsFor(event, choices) }) as typeof event,
};

function confirming(choices: Choices, seat: SeatId): MinutesCommand[] {
  const objections = choices.oneIn(2) ? [] : [{ section: 'b1', text: choices.words() }];
  return [
    { type: 'minutes/choose-path', path: choices.one(paths) ?? 'short' },
    { type: 'minutes/ask-confirmation', until: 4_000_000_000_000 },
    { type: 'minutes/end-confirmation' },
    { type: 'minutes/confirm', seat, version: 1, objections },
    { type: 'minutes/record-confirmation', seat, how: choices.one(ways) ?? 'desk', objections },
    { type: 'minutes/withdraw-confirmation', seat },
    { type: 'minutes/answer-review', gate: 0, naming: 1, version: 1, outcome: 'passed', note: '' },
  ];
}

function wordsFor({ type }: Recorded<MinutesEvent>, choices: Choices): object {
  const said = choices.words();
  if (type === 'minutes/gates-named') return { gates: [{ name: said, reviewer: said }] };
  return { texts: [said], objections: said, before: said, note: said, signer: said, number: said };
}
