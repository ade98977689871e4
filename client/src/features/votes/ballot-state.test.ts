import type { Ballot, Choice, VoteId } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { type Entry, type Fate, newCommandId } from '../../sync/outbox-entry.ts';
import { ballotState, entriesFor, isReplaced } from './ballot-state.ts';

const meeting = 'm'.repeat(26) as MeetingId;
const vote = 'v'.repeat(26) as VoteId;
const seat = 's'.repeat(26) as SeatId;
const other = 't'.repeat(26) as SeatId;

function entry(choice: Choice, fate: Fate, madeAt = 1_000, by = seat): Entry {
  const body = { type: 'votes/cast-ballot', vote, choice };
  return { request: { meeting, id: newCommandId(), seat: by, madeAt, body }, fate, kept: true };
}

const ballot = (choice: Choice, at: number, channel: Ballot['channel'] = 'phone'): Ballot => ({
  choice,
  reason: null,
  channel,
  at,
  by: null,
  account: null,
});

const late: Fate = {
  step: 'refused',
  refusal: { ok: false, code: 'vote-closing', detail: { closedAt: 5_000, arrivedAt: 6_000 } },
};

describe('what became of a ballot', () => {
  it('is nothing before anything is pressed', () => {
    expect(ballotState(undefined, [])).toEqual({ step: 'none' });
  });

  it('is kept on the device, then on its way, then counted', () => {
    expect(ballotState(undefined, [entry('yes', { step: 'unsent' })])).toMatchObject({
      step: 'unsent',
      choice: 'yes',
      standing: null,
    });
    expect(ballotState(undefined, [entry('yes', { step: 'sent' })]).step).toBe('sent');
    const counted = entry('yes', { step: 'counted', seq: 9, at: 2_000 });
    expect(ballotState(undefined, [counted])).toEqual({
      step: 'counted',
      choice: 'yes',
      reason: null,
      at: 2_000,
      channel: 'phone',
      insteadOf: null,
      seq: null,
      caster: seat,
    });
    expect(ballotState(ballot('yes', 2_000), [counted])).toMatchObject({ at: 2_000 });
  });

  it('is counted after a reload, when only the server tells of it', () => {
    expect(ballotState(ballot('no', 2_000), [])).toMatchObject({ step: 'counted', choice: 'no' });
  });

  it('names the earlier ballot that stands while a change waits for the line', () => {
    const waiting = entry('no', { step: 'unsent' }, 3_000);
    expect(ballotState(ballot('yes', 2_000), [waiting])).toMatchObject({
      step: 'unsent',
      choice: 'no',
      standing: { choice: 'yes', at: 2_000 },
    });
  });

  it('came too late, with both moments', () => {
    expect(ballotState(undefined, [entry('yes', late)])).toMatchObject({
      step: 'late',
      choice: 'yes',
      closedAt: 5_000,
      arrivedAt: 6_000,
    });
  });

  it('is refused for another reason where there are no such moments', () => {
    const refusal = { ok: false, code: 'not-an-elector' } as const;
    expect(ballotState(undefined, [entry('yes', { step: 'refused', refusal })])).toMatchObject({
      step: 'refused',
      refusal,
    });
  });

  it('goes by the last press', () => {
    const again = entry('yes', { step: 'counted', seq: 12, at: 8_000 }, 7_000);
    expect(ballotState(undefined, [entry('yes', late), again]).step).toBe('counted');
  });

  it('forgets a refusal once a later ballot has been counted, or was entered by staff', () => {
    const refused = entry('yes', late, 4_000);
    expect(ballotState(ballot('no', 9_000), [refused])).toMatchObject({
      step: 'counted',
      choice: 'no',
    });
    expect(ballotState(ballot('no', 9_000, 'assisted'), [refused])).toMatchObject({
      channel: 'assisted',
    });
    expect(ballotState(ballot('no', 3_000), [refused])).toMatchObject({
      step: 'late',
      standing: { choice: 'no' },
    });
  });

  it('shows what staff entered after the person’s own answer', () => {
    const counted = entry('yes', { step: 'counted', seq: 9, at: 2_000 });
    expect(ballotState(ballot('no', 3_000, 'assisted'), [counted])).toMatchObject({
      choice: 'no',
      channel: 'assisted',
    });
  });

  it('says whose ballot another of the household has replaced', () => {
    const replacing: Ballot = {
      ...ballot('no', 3_000),
      ...{ caster: other, trace: { insteadOf: seat } },
    };
    const counted = entry('yes', { step: 'counted', seq: 9, at: 2_000 });
    const state = ballotState(replacing, [counted]);
    expect([isReplaced(state, { seat }), isReplaced(state, { seat: other })]).toEqual([
      true,
      false,
    ]);
    const again = entry('yes', { step: 'counted', seq: 11, at: 4_000 });
    expect(isReplaced(ballotState(replacing, [again]), { seat })).toBe(false);
  });

  it('says the number of its event, also when the same choice was pressed again', () => {
    const again = entry('yes', { step: 'counted', seq: 20, at: 5_000 });
    const first = { ...ballot('yes', 2_000), seq: 9 };
    expect(ballotState(first, [again])).toMatchObject({ seq: 9, at: 2_000 });
    expect(ballotState(first, [entry('no', again.fate)])).toMatchObject({ seq: null, at: 5_000 });
  });

  it('takes a stored choice of another kind for none', () => {
    const strange = entry('perhaps' as Choice, { step: 'unsent' });
    expect(ballotState(undefined, [strange])).toEqual({ step: 'none' });
  });
});

describe('the ballots of a slip', () => {
  it('are those of this vote and this seat', () => {
    const mine = entry('yes', { step: 'unsent' });
    const theirs = entry('no', { step: 'unsent' }, 1_000, other);
    const opinion: Entry = {
      ...mine,
      request: { ...mine.request, body: { type: 'opinions/raise', vote } },
    };
    expect(entriesFor([mine, theirs, opinion], { vote, seat })).toEqual([mine]);
    expect(entriesFor([mine], { vote: 'w'.repeat(26) as VoteId, seat })).toEqual([]);
  });
});
