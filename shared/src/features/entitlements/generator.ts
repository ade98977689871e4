import {
  type Choices,
  type Generator,
  type Recorded,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';
import type { EntitlementsCommand } from './commands.ts';
import type { EntitlementsEvent } from './events.ts';
import type { EntitlementsState } from './state.ts';

export const entitlementsGenerator: Generator<
  EntitlementsState,
  EntitlementsCommand,
  Recorded<EntitlementsEvent>
> = {
  command(state, choices, known) {
    const seats = known('seat');
    const seat = choices.one(seats);
    const other = choices.one(seats);
    if (seat === undefined || other === undefined) return null;
    return takingBack(state, choices) ?? noting({ seat, other }, choices);
  },
  otherSecret(event, choices) {
    if ('giver' in event.data) {
      const { giver, holder } = event.data;
      return { ...event, data: { ...event.data, giver: holder, holder: giver } } as typeof event;
    }
    return { ...event, words: { why: choices.words() } } as typeof event;
  },
};

function takingBack(state: EntitlementsState, choices: Choices): EntitlementsCommand | null {
  if (!choices.oneIn(4)) return null;
  const givers = valuesOf(state.proxies).map(({ giver }) => giver);
  const giver = choices.one(givers.sort());
  if (giver !== undefined && choices.oneIn(2))
    return { type: 'entitlements/withdraw-proxy', giver };
  const seat = choices.one(
    valuesOf(state.interests)
      .map((each) => each.seat)
      .sort(),
  );
  return seat === undefined ? null : { type: 'entitlements/drop-interest', seat };
}

function noting(
  { seat, other }: { seat: SeatId; other: SeatId },
  choices: Choices,
): EntitlementsCommand {
  if (choices.oneIn(3)) return { type: 'entitlements/note-interest', seat, why: choices.words() };
  const note = choices.oneIn(2) ? {} : { note: choices.words() };
  return { type: 'entitlements/record-proxy', giver: seat, holder: other, ...note };
}
