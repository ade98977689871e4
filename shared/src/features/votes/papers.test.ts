import { expect, test } from 'vitest';
import { idAt, noActor } from '../../testing/history.ts';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { boxOf, rollOf } from './index.ts';

const reader = (n: number) => ({ ...noActor, seat: seatAt(90 + n), account: idAt<'account'>(n) });
const [first, second] = [reader(1), reader(2)];

interface Sheet {
  readonly number: number;
  readonly of: number;
  readonly choice?: 'yes' | 'no';
}

function scene() {
  const past = hall(worldOf(electorsOf(null, null, null)));
  const vote = past.open();
  const read = (by: typeof noActor, { number, of, choice = 'yes' }: Sheet) =>
    past.tell({ type: 'votes/read-paper', vote, number, seat: seatAt(of), choice }, by);
  const count = () => past.held(vote).turnout.seats;
  return { past, vote, read, count };
}

test('[VO67] a sheet counts once two people have read the same from it', () => {
  const { past, vote, read, count } = scene();
  expect(read(first, { number: 12, of: 1 }).ok).toBe(true);
  expect(count()).toBe(0);
  // Whoever reads second is shown which sheets wait, not what stands on them.
  expect(boxOf(past.state, vote).papers).toEqual([{ number: 12, seat: seatAt(1), by: first.seat }]);
  expect(read(first, { number: 12, of: 1 })).toEqual({ ok: false, code: 'second-person-needed' });
  expect(read(second, { number: 12, of: 1 }).ok).toBe(true);
  expect(count()).toBe(1);
  expect(rollOf(past.state, vote)?.[0]?.ballot).toMatchObject({
    channel: 'paper',
    by: second.seat,
    trace: { number: 12, with: first.seat },
  });
  expect(boxOf(past.state, vote).papers).toEqual([]);
});

test('[VO67] who reads once with an account and once without is one person', () => {
  const { read, count } = scene();
  const bare = { ...first, account: null };
  read(first, { number: 12, of: 1 });
  expect(read(bare, { number: 12, of: 1 })).toEqual({ ok: false, code: 'second-person-needed' });
  read(bare, { number: 13, of: 2 });
  expect(read(first, { number: 13, of: 2 })).toEqual({ ok: false, code: 'second-person-needed' });
  expect(count()).toBe(0);
});

test.each([
  ['another choice', { number: 12, of: 1, choice: 'no' }],
  ['another person', { number: 12, of: 2 }],
] as const)('[VO67] read with %s it is read anew by both', (_what, differently) => {
  const { past, vote, read, count } = scene();
  read(first, { number: 12, of: 1 });
  expect(read(second, differently)).toMatchObject({
    ok: true,
    events: [{ type: 'votes/paper-differed' }],
  });
  expect(count()).toBe(0);
  expect(boxOf(past.state, vote).papers).toEqual([]);
  read(second, { number: 12, of: 1 });
  read(first, { number: 12, of: 1 });
  expect(count()).toBe(1);
});

test('[VO67] no number counts twice, and nobody has two sheets', () => {
  const { read, count } = scene();
  read(first, { number: 12, of: 1 });
  expect(read(first, { number: 13, of: 1 })).toEqual({ ok: false, code: 'paper-twice' });
  read(second, { number: 12, of: 1 });
  expect(read(first, { number: 12, of: 2 })).toEqual({ ok: false, code: 'paper-counted' });
  expect(read(first, { number: 13, of: 2 }).ok).toBe(true);
  expect(count()).toBe(1);
});

test('[VO67] a sheet that was counted is struck before another one is read for the same person', () => {
  const { past, vote, read, count } = scene();
  read(first, { number: 12, of: 1 });
  read(second, { number: 12, of: 1 });
  const other = { number: 13, of: 1, choice: 'no' } as const;
  expect(read(first, other)).toEqual({ ok: false, code: 'paper-twice' });
  past.tell({ type: 'votes/strike-ballot', vote, seat: seatAt(1) });
  expect(read(first, other).ok).toBe(true);
  expect(read(second, other).ok).toBe(true);
  expect(count()).toBe(1);
});

test('[VO67] a vote is not closed while a sheet has been read only once; the reading is taken back', () => {
  const { past, vote, read } = scene();
  read(first, { number: 12, of: 1 });
  const close = { type: 'votes/close-vote', vote } as const;
  expect(past.tell(close)).toEqual({
    ok: false,
    code: 'papers-waiting',
    detail: { count: 1 },
  });
  expect(past.counter).toEqual({ type: 'votes/drop-paper', vote, number: 12 });
  past.tell({ type: 'votes/drop-paper', vote, number: 12 });
  const again = { type: 'votes/read-paper', vote, number: 12, seat: seatAt(1), choice: 'yes' };
  expect(past.counter).toEqual(again);
  expect(past.tell(close).ok).toBe(true);
});

test('[VO11][VO67] who has voted by phone is not voted for from paper', () => {
  const { past, vote, read } = scene();
  past.cast(vote, seatAt(1), 'no');
  expect(read(first, { number: 12, of: 1 })).toEqual({ ok: false, code: 'ballot-is-their-own' });
});

test('[VO64][VO67] a sheet of somebody who may not vote otherwise is refused at the first reading', () => {
  const past = hall(worldOf(electorsOf(null, null)));
  const terms = { groups: null, presentOnly: false, leastSeconds: 0, once: true };
  const vote = past.ask({ terms });
  const how = { channel: 'hands' } as const;
  past.tell({ type: 'votes/enter-ballot', vote, seat: seatAt(1), choice: 'yes', how });
  const read = {
    type: 'votes/read-paper',
    vote,
    number: 1,
    seat: seatAt(1),
    choice: 'no',
  } as const;
  expect(past.tell(read, first)).toEqual({ ok: false, code: 'voted-otherwise' });
  past.tell({ type: 'votes/count-hands', vote, counts: [{ choice: 'yes', count: 1 }] });
  const other = { ...read, number: 2, seat: seatAt(2) };
  expect(past.tell(other, first)).toEqual({ ok: false, code: 'hands-counted' });
});

test('[VO23] neither a reading nor a count of hands goes out with what it says', () => {
  const { past, vote, read } = scene();
  read(first, { number: 12, of: 1, choice: 'no' });
  past.tell({ type: 'votes/count-hands', vote, counts: [{ choice: 'no', count: 1 }] });
  for (const audience of ['public', 'participant', 'staff'] as const) {
    const out = past.events.slice(2).map((event) => past.shown(event, audience));
    expect(JSON.stringify(out)).not.toMatch(/"no"|"seat":"0|"number"/);
    expect(past.projected(audience)).toMatchObject({ hands: {}, papers: {} });
  }
});
