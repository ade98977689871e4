import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyMap, getIn, type Recorded, valuesOf } from '../../kernel/index.ts';
import { idAt } from '../../testing/index.ts';
import { daysOf } from '../../testing/votes-days.ts';
import { electorsOf, seatAt } from '../../testing/votes-scene.ts';
import { ballotsOf } from './hands.ts';
import {
  castIn,
  type HeldVote,
  isHeld,
  measuresArea,
  type Outcome,
  sumOf,
  type VotesEvent,
  type VotesState,
  votes,
} from './index.ts';

const alone = electorsOf(100, 250, 8863, 1, 999_999, 5, 7);
const sharing = alone.map((elector, i) => ({
  ...elector,
  household: idAt<'household'>(50 + Math.floor(i / 2)),
  ...(i >= 4 && i <= 5 ? { proxy: seatAt(i - 3) } : {}),
}));
const absent = [2, 4, 7].map(seatAt);

type Box = ReturnType<typeof boxOf>;

/** What lies in the box of a named vote, reckoned anew from the roll and the hands. */
function boxOf({ rolls, ballots, hands }: VotesState, { id, rule }: HeldVote) {
  const lines = valuesOf(rolls[id] ?? emptyMap);
  const cast = lines.filter(({ seat }) => getIn(ballots[id] ?? emptyMap, seat) !== undefined);
  const raised = ballotsOf(hands[id]?.counts ?? []).map(({ elector }) => elector);
  const area = measuresArea(rule);
  return { roll: sumOf(lines, area), all: sumOf([...cast, ...raised], area) };
}

/** Every state of every named vote of these days, as long as it can be reckoned from its roll. */
function* votesOf(events: readonly Recorded<VotesEvent>[]) {
  let state = votes.initial;
  for (const event of events) {
    state = votes.evolve(state, event);
    const vote = getIn(state.votes, event.data.vote);
    const isNamed = vote !== undefined && isHeld(vote) && vote.secrecy === 'named';
    if (isNamed && vote.outcome?.verdict.outcome !== 'no_quorum') yield { state, vote };
  }
}

function expectWhole({ tally, present, channels = [] }: Outcome, { roll, all }: Box): void {
  expect(castIn(tally).all).toEqual(all);
  expect(channels.reduce((sum, each) => sum + each.sum.heads, 0)).toBe(all.heads);
  for (const part of ['seats', 'heads', 'area'] as const) {
    expect(present[part] ?? 0).toBeGreaterThanOrEqual(all[part] ?? 0);
    expect(present[part] ?? 0).toBeLessThanOrEqual(roll[part] ?? 0);
  }
}

test.each([
  { who: 'everybody for themselves', electors: alone },
  { who: 'households and proxies', electors: sharing },
])(
  '[VO10][VO15][VO17][VO63] whatever happens, every figure is that of the roll: $who',
  ({ electors }) => {
    let counts = 0;
    const days = fc.property(daysOf(electors, absent), ({ events }) => {
      for (const { state, vote } of votesOf(events)) {
        const box = boxOf(state, vote);
        expect(vote).toMatchObject({ eligible: box.roll, turnout: box.all });
        if (vote.outcome !== null) expectWhole(vote.outcome, box);
        if (vote.outcome !== null) counts++;
      }
    });
    fc.assert(days, { numRuns: 5, seed: 1 });
    expect(counts).toBeGreaterThan(5);
    fc.assert(days, { numRuns: 20 });
  },
);
