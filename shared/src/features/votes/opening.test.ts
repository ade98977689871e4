import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { given, idAt, noActor, startOfTime } from '../../testing/index.ts';
import { electorsOf, hall, questionUnder, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { presets, type Rule, rollOf, type VotesEvent, votes } from './index.ts';
import { maxTotal } from './rule.ts';

const vote = idAt<'vote'>(777);
const open = { type: 'votes/open-vote', vote } as const;
const preparedUnder = (rule: Rule, other: object = {}): VotesEvent => {
  const { question, rule: _chosen, ...rest } = questionUnder(rule);
  return {
    type: 'votes/vote-prepared',
    data: { vote, ...rest, rule, ...other },
    words: { question },
  };
};
const straw = preparedUnder(presets.straw);
const owners = preparedUnder(presets.owners);

describe('the turn of a vote', () => {
  test('[VO5] it waits for its agenda item, and one for none takes the item that runs', () => {
    const [item, other] = [idAt<'agenda-item'>(5), idAt<'agenda-item'>(6)];
    const bound = preparedUnder(presets.straw, { item });
    given(votes, bound)
      .when(open, worldOf(electorsOf(1)))
      .thenRejected('item-not-current');
    given(votes, bound)
      .when(open, worldOf(electorsOf(1), { currentItem: other }))
      .thenRejected('item-not-current');
    for (const event of [bound, straw]) {
      const past = hall(worldOf(electorsOf(1), { currentItem: item, hasItem: () => true }));
      const { question, rule: _rule, ...rest } = questionUnder(presets.straw);
      const chosen = event === bound ? item : null;
      past.tell({
        type: 'votes/prepare-vote',
        ...rest,
        question,
        rule: { preset: 'straw' },
        item: chosen,
      });
      past.tell({ type: 'votes/open-vote', vote: idAt(100_001) });
      expect(getIn(past.state.votes, idAt(100_001))).toMatchObject({ status: 'open', item });
    }
  });

  test('[VO5] two at a time, or one twice, are refused', () => {
    const past = hall(worldOf(electorsOf(1)));
    const first = past.open();
    expect(past.tell({ type: 'votes/open-vote', vote: first })).toMatchObject({
      code: 'vote-not-prepared',
    });
    const second = past.prepare();
    expect(past.tell({ type: 'votes/open-vote', vote: second })).toMatchObject({
      code: 'another-vote-open',
    });
    past.close(first);
    expect(past.tell({ type: 'votes/open-vote', vote: first })).toMatchObject({
      code: 'vote-not-prepared',
    });
    expect(past.tell({ type: 'votes/open-vote', vote: second })).toMatchObject({ ok: true });
  });

  test('[VO5] the text must be there, frozen, and open to everybody; its hash is kept', () => {
    const about = preparedUnder(presets.straw, {
      subject: { draft: idAt<'draft'>(6), version: 2 },
    });
    const hash = 'a'.repeat(64);
    given(votes, about)
      .when(open, worldOf(electorsOf(1)))
      .thenRejected('version-unknown');
    given(votes, about)
      .when(open, worldOf(electorsOf(1), { version: () => ({ hash, shown: false }) }))
      .thenRejected('version-not-shown');
    const decision = votes.decide(
      given(votes, about).state,
      open,
      factsOf(worldOf(electorsOf(1), { version: () => ({ hash, shown: true }) })),
    );
    expect(decision).toMatchObject({
      ok: true,
      events: [{ data: { hash, subject: { version: 2 } } }],
    });
  });
});

const factsOf = (world: ReturnType<typeof worldOf>) => ({
  now: startOfTime,
  newId: <Kind extends string>() => idAt<Kind>(888),
  actor: noActor,
  rights: new Set<never>(),
  phase: 'open' as const,
  ...world,
});

describe('the electorate', () => {
  test('[VO6] seat, heads, area and group are frozen, whatever the roster becomes', () => {
    const roster = electorsOf(8860, null).map((elector) => ({
      ...elector,
      group: idAt<'group'>(3),
    }));
    const past = hall(worldOf(roster));
    const id = past.open();
    roster.length = 0;
    expect(rollOf(past.state, id)).toEqual([
      {
        seat: seatAt(1),
        heads: 1,
        area: 8860,
        group: idAt<'group'>(3),
        admitted: false,
        ballot: null,
      },
      {
        seat: seatAt(2),
        heads: 1,
        area: null,
        group: idAt<'group'>(3),
        admitted: false,
        ballot: null,
      },
    ]);
    const held = getIn(past.state.votes, id);
    expect(held).toMatchObject({
      eligible: { seats: 2, heads: 2, area: null },
      turnout: { seats: 0, heads: 0, area: null },
    });
  });

  test('[VO6] area is summed where the rule weighs it', () => {
    const past = hall(worldOf(electorsOf(8860, 9240)));
    const id = past.open(presets.owners);
    expect(getIn(past.state.votes, id)).toMatchObject({
      eligible: { seats: 2, heads: 2, area: 18_100 },
      turnout: { area: 0 },
    });
  });

  test('[VO6] nobody, a missing area, weights beyond reckoning: refused', () => {
    given(votes, straw).when(open, worldOf([])).thenRejected('electorate-empty');
    given(votes, owners)
      .when(open, worldOf(electorsOf(1, null, 3, null)))
      .thenRejected('area-missing', { count: 2 });
    given(votes, owners)
      .when(open, worldOf(electorsOf(maxTotal, 1)))
      .thenRejected('electorate-too-large');
    const heavy = electorsOf(null).map((elector) => ({ ...elector, heads: maxTotal + 1 }));
    given(votes, straw).when(open, worldOf(heavy)).thenRejected('electorate-too-large');
  });
});
