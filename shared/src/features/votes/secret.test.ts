import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { idAt } from '../../testing/index.ts';
import {
  closed,
  hash,
  listOf,
  opened,
  seal,
  sealed,
  secretly,
  seven,
  tracker,
} from '../../testing/secret-scene.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { rollOf, sealedOf, votes, whyUncounted } from './index.ts';
import { listText } from './published.ts';

describe('a secret vote', () => {
  test('[VO46] is not weighed by area, nor by heads that differ, and not held among fewer than five', () => {
    const past = hall(worldOf(electorsOf(1, 2, 3, 4, 5)));
    const byArea = { ...secretly, rule: { preset: 'owners' } } as const;
    expect(past.tell({ type: 'votes/prepare-vote', ...byArea })).toMatchObject({
      code: 'secret-area',
    });
    const few = opened(electorsOf(1, 2, 3, 4)).past;
    expect(few.tell({ type: 'votes/open-vote', vote: few.prepared() })).toMatchObject({
      code: 'secret-too-few',
      detail: { count: 4, needed: 5 },
    });
    const [first, ...rest] = seven;
    const uneven = opened([{ ...first!, heads: 2 }, ...rest]).past;
    expect(uneven.tell({ type: 'votes/open-vote', vote: uneven.prepared() })).toMatchObject({
      code: 'secret-weights',
    });
  });

  test('[VO47] opens with its public key, and a ballot is a row and no event', () => {
    const { past, vote } = opened();
    expect(sealedOf(past.state, vote)?.key).toBe('k'.repeat(43));
    const before = past.events.length;
    expect(seal(past, vote, 3)).toEqual({
      ok: true,
      events: [],
      rows: [{ box: vote, key: seatAt(3), value: `${seatAt(3)} ${sealed}` }],
    });
    expect(past.events).toHaveLength(before);
    expect(seal(past, vote, 9)).toMatchObject({ code: 'not-an-elector' });
  });

  test('[VO47] takes no ballot in the open, and a named vote none that is sealed', () => {
    const { past, vote } = opened();
    const seat = seatAt(1);
    const refused = { code: 'vote-is-secret' };
    expect(past.cast(vote, seat, 'yes')).toMatchObject(refused);
    expect(
      past.tell({
        type: 'votes/enter-ballot',
        vote,
        seat,
        choice: 'yes',
        how: { channel: 'hands' },
      }),
    ).toMatchObject(refused);
    expect(past.tell({ type: 'votes/strike-ballot', vote, seat })).toMatchObject(refused);
    const named = hall(worldOf(seven));
    expect(seal(named, named.open(), 1)).toMatchObject({ code: 'vote-is-named' });
  });

  test('[VO47] only the number of ballots is told while it runs, to staff too', () => {
    const { past, vote } = opened();
    seal(past, vote, 1);
    seal(past, vote, 2);
    seal(past, vote, 2);
    past.tell({ type: 'votes/note-turnout', vote });
    expect(past.held(vote).turnout).toEqual({ seats: 2, heads: 2, area: null });
    const told = past.events.length;
    past.tell({ type: 'votes/note-turnout', vote });
    expect(past.events).toHaveLength(told);
    expect(rollOf(past.state, vote)?.map(({ ballot }) => ballot)).toEqual(seven.map(() => null));
    expect(JSON.stringify(past.events.at(-1))).not.toContain(seatAt(1));
  });

  test('[VO47] with a ballot in the box it is not withdrawn', () => {
    const { past, vote } = opened();
    seal(past, vote, 7);
    expect(past.tell({ type: 'votes/withdraw-vote', vote })).toMatchObject({
      code: 'ballots-cast',
      detail: { count: 1 },
    });
  });

  test('[VO43] is closed before its minimum time once everybody has voted, whatever has been told', () => {
    const past = hall(worldOf(seven));
    const vote = past.ask({
      ...secretly,
      terms: { groups: null, presentOnly: false, leastSeconds: 600 },
    });
    const close = { type: 'votes/close-vote', vote } as const;
    for (const n of [1, 2, 3, 4, 5, 6]) seal(past, vote, n);
    expect(past.tell(close)).toMatchObject({ code: 'vote-too-early' });
    seal(past, vote, 7);
    expect(past.tell(close).ok).toBe(true);
  });

  test('[VO48] the close puts on record who has voted, finally; then it is counted', () => {
    const { past, vote } = closed([5, 1, 3, 2, 4]);
    const event = past.events.at(-1);
    expect(event).toMatchObject({
      type: 'votes/box-closed',
      data: { voters: [1, 2, 3, 4, 5].map(seatAt), turnout: { seats: 5, heads: 5 } },
    });
    expect(event && votes.reactions?.(event)).toEqual([{ name: 'count-ballots', input: { vote } }]);
    expect(votes.deadlines?.(past.state)).toEqual([]);
    expect(past.held(vote).outcome).toBeNull();
    expect(past.tell({ type: 'votes/take-back-close', vote })).toMatchObject({
      code: 'close-final',
    });
    expect(seal(past, vote, 6)).toMatchObject({ code: 'vote-closing' });
    expect(past.close(vote)).toMatchObject({ ok: false });
    const list = listOf('yes', 'no', 'yes', 'yes', 'abstain');
    past.tell({ type: 'votes/record-count', vote, list, unreadable: 0, hash });
    expect(past.held(vote)).toMatchObject({
      status: 'closed',
      outcome: {
        tally: { yes: { seats: 3 }, no: { seats: 1 }, abstain: { seats: 1 } },
        verdict: { outcome: 'passed' },
      },
    });
    const published = sealedOf(past.state, vote)?.list.map((line) => line.tracker);
    expect(published).toEqual([...(published ?? [])].sort());
    expect(past.state.current).toBeNull();
    const roll = rollOf(past.state, vote) ?? [];
    expect(roll.map(({ ballot }) => ballot?.choice)).toEqual([
      ...Array(5).fill(null),
      undefined,
      undefined,
    ]);
  });

  test('[VO48] a count of more or fewer ballots than went in, or of others, is not taken', () => {
    const { past, vote } = closed([1, 2, 3, 4, 5]);
    const count = (list: ReturnType<typeof listOf>, unreadable = 0) =>
      past.tell({ type: 'votes/record-count', vote, list, unreadable, hash });
    expect(count(listOf('yes'))).toMatchObject({ code: 'count-unfit' });
    expect(count(listOf('yes', 'no', 'no', 'no', 'no'), 1)).toMatchObject({ code: 'count-unfit' });
    const strange = listOf('yes', 'yes', 'yes', 'yes', 'yes').map((line, i) =>
      i > 0 ? line : { ...line, choice: { kind: 'level' as const, level: 0 } },
    );
    expect(
      past.tell({ type: 'votes/record-count', vote, list: strange, unreadable: 0, hash }),
    ).toMatchObject({ code: 'count-unfit' });
    expect(count(listOf('yes', 'yes', 'no', 'no'), 1)).toMatchObject({ ok: true });
    expect(past.held(vote).outcome?.tally).toMatchObject({ yes: { seats: 2 }, no: { seats: 2 } });
    expect(count(listOf('yes', 'yes', 'no', 'no'), 1)).toMatchObject({ code: 'vote-not-closing' });
  });

  test('[VO49] of fewer than five ballots no list is published, nor kept', () => {
    const { past, vote } = closed([1, 2, 3, 4]);
    const list = listOf('yes', 'no', 'no', 'no');
    past.tell({ type: 'votes/record-count', vote, list, unreadable: 0, hash });
    expect(past.events.at(-1)).toMatchObject({ data: { list: [], hash: null } });
    expect(past.held(vote).outcome?.verdict.outcome).toBe('failed');
  });

  test('[VO48] without its key the vote is undone and its question stands prepared again', () => {
    const { past, vote } = closed([1, 2, 3, 4, 5]);
    past.tell({ type: 'votes/give-up-count', vote });
    expect(past.held(vote)).toMatchObject({ status: 'withdrawn', cause: 'key-lost' });
    expect(whyUncounted(past.held(vote))).toBe('key-lost');
    const again = past.state.prepared[0];
    expect(again && getIn(past.state.votes, again)).toMatchObject({ secrecy: 'secret' });
    expect(past.tell({ type: 'votes/give-up-count', vote })).toMatchObject({
      code: 'vote-withdrawn',
    });
  });

  test('[VO48] what the hash is taken of names the vote and every line', () => {
    const { vote } = opened();
    expect(listText(vote, listOf('yes'))).toBe(`${vote}\n${tracker(9)} "yes"`);
  });

  test('[VO13] a sealed ballot that comes too late is told both moments', () => {
    const { past, vote } = opened();
    past.tell({ type: 'votes/close-vote', vote });
    expect(seal(past, vote, 1)).toMatchObject({
      code: 'vote-closing',
      detail: { closedAt: expect.any(Number), arrivedAt: expect.any(Number) },
    });
  });

  test('[VO49] of a vote that there is not nothing is told', () => {
    const note = { type: 'votes/note-turnout', vote: idAt<'vote'>(5) } as const;
    expect(opened().past.tell(note)).toMatchObject({ code: 'vote-unknown' });
  });
});
