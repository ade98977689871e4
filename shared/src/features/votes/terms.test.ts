import { describe, expect, test } from 'vitest';
import { idAt, startOfTime } from '../../testing/history.ts';
import {
  type Asked,
  electorsOf,
  hall,
  questionUnder,
  seatAt,
  worldOf,
} from '../../testing/votes-scene.ts';
import type { Answer } from './index.ts';
import { presets } from './presets.ts';

const [one, other] = [idAt<'group'>(1), idAt<'group'>(2)];
const groups = [one, one, other, null];
const people = [1, 2, 3, 4].map((n, i) => ({
  seat: seatAt(n),
  heads: 1,
  area: null,
  group: groups[i] ?? null,
}));
const terms = { groups: null, presentOnly: false, leastSeconds: 0 };
const asked = (part: Partial<typeof terms> | { groups: (typeof one)[] }): Asked => ({
  terms: { ...terms, ...part },
});

describe('who votes', () => {
  test('[VO42] only the groups that the vote is for', () => {
    const past = hall(worldOf(people));
    const vote = past.ask(asked({ groups: [one] }));
    expect(past.held(vote).eligible.seats).toBe(2);
    expect(past.cast(vote, seatAt(3), 'yes')).toEqual({ ok: false, code: 'not-an-elector' });
    expect(past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(3) })).toEqual({
      ok: false,
      code: 'not-a-voter',
    });
  });

  test('[VO42] only those who are there; who comes later is admitted', () => {
    const here = new Set([seatAt(1), seatAt(2)]);
    const past = hall(worldOf(people, { present: (seat) => here.has(seat) }));
    const vote = past.ask(asked({ presentOnly: true }));
    expect(past.held(vote).eligible.seats).toBe(2);
    expect(past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(3) }).ok).toBe(false);
    here.add(seatAt(3));
    expect(past.tell({ type: 'votes/admit-elector', vote, seat: seatAt(3) }).ok).toBe(true);
    expect(past.held(vote).eligible.seats).toBe(3);
  });
});

describe('a minimum time', () => {
  test('[VO43] before it is over the vote is not closed, and the refusal says when it can be', () => {
    const past = hall(worldOf(people));
    const vote = past.ask(asked({ leastSeconds: 60 }));
    const opensAt = startOfTime + 2000 + 60_000;
    expect(past.tell({ type: 'votes/close-vote', vote })).toEqual({
      ok: false,
      code: 'vote-too-early',
      detail: { opensAt },
    });
    past.wait(58_000);
    expect(past.tell({ type: 'votes/close-vote', vote }).ok).toBe(true);
  });

  test('[VO43] once everybody has voted nobody waits for it', () => {
    const past = hall(worldOf(electorsOf(1, 1)));
    const vote = past.ask(asked({ leastSeconds: 600 }));
    past.cast(vote, seatAt(1), 'yes');
    expect(past.tell({ type: 'votes/close-vote', vote })).toMatchObject({ code: 'vote-too-early' });
    past.cast(vote, seatAt(2), 'no');
    expect(past.tell({ type: 'votes/close-vote', vote }).ok).toBe(true);
  });
});

describe('what a question needs', () => {
  test('[VO28] as many names as options, no two alike', () => {
    const past = hall(worldOf(people));
    const method = { kind: 'single', version: 1, options: 2, none: false } as const;
    const prepare = (options: string[]) =>
      past.tell({
        type: 'votes/prepare-vote',
        ...questionUnder(presets.straw),
        ...{ method, options, rule: { preset: 'plurality' } },
      });
    expect(prepare(['甲'])).toEqual({ ok: false, code: 'options-mismatch' });
    expect(prepare(['甲', '甲'])).toEqual({ ok: false, code: 'options-alike' });
    // A character without width, or a space, is seen by no voter.
    expect(prepare(['甲', '甲\u200b'])).toEqual({ ok: false, code: 'options-alike' });
    expect(prepare(['方案一', '方案 一'])).toEqual({ ok: false, code: 'options-alike' });
    expect(prepare(['甲', '乙']).ok).toBe(true);
  });

  test('[VO37] a rule that cannot judge it is not taken', () => {
    const past = hall(worldOf(people));
    const consent = { kind: 'consent', version: 1 } as const;
    const prepare = (part: Asked) =>
      past.tell({ type: 'votes/prepare-vote', ...questionUnder(presets.straw), ...part });
    expect(prepare({ method: consent, rule: { preset: 'plurality' } })).toEqual({
      ok: false,
      code: 'rule-unfit',
    });
    const select = { top: 1, measure: 'heads', tie: 'none' } as const;
    expect(prepare({ rule: { preset: 'majority', select } })).toMatchObject({ code: 'rule-unfit' });
    expect(prepare({ method: consent, rule: { preset: 'consent' } }).ok).toBe(true);
  });
});

describe('consent', () => {
  const level = (at: number): Answer => ({ kind: 'level', level: at });

  test('[VO30][VO32] nobody objecting is passed, reservations stay on record with their reason', () => {
    const past = hall(worldOf(people));
    const method = { kind: 'consent', version: 1 } as const;
    const vote = past.ask({ method, rule: { preset: 'consent' } });
    const say = (n: number, at: number, reason?: string) =>
      past.tell(
        { type: 'votes/cast-ballot', vote, choice: level(at), ...(reason ? { reason } : {}) },
        { seat: seatAt(n), account: null, for: null },
      );
    expect(say(1, 2)).toEqual({ ok: false, code: 'objection-needs-reason' });
    expect(say(1, 0, '很好')).toEqual({ ok: false, code: 'answer-unfit' });
    expect([say(1, 0), say(2, 1, '一层采光'), say(3, 2, '噪声')].every(({ ok }) => ok)).toBe(true);
    expect(say(3, 2, '噪声')).toMatchObject({ ok: true, events: [] });
    expect(say(3, 1)).toMatchObject({ ok: true, events: [{ words: null }] });
    past.close(vote);
    expect(past.held(vote).outcome?.verdict).toMatchObject({
      outcome: 'passed',
      conditions: [{ count: 3, total: 3, holds: true }],
    });
  });

  test('[VO45] a rule that decides nothing notes what was said', () => {
    const past = hall(worldOf(people));
    const method = { kind: 'temperature', version: 1 } as const;
    const vote = past.ask({ method, rule: { preset: 'record' } });
    past.cast(vote, seatAt(1), level(4));
    past.close(vote);
    expect(past.held(vote).outcome?.verdict).toEqual({
      outcome: 'noted',
      quorum: { opening: [], close: [] },
      conditions: [],
    });
  });
});
