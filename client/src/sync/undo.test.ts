import type { AccountId, Id } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { describe, expect, it } from 'vitest';
import type { MeetingView } from './meeting-store.ts';
import { UndoTrail } from './undo.ts';

const mine = 'a'.repeat(26) as AccountId;
const other = 'b'.repeat(26) as AccountId;
const item = 'c'.repeat(26) as Id<'agenda-item'>;

const event = (seq: number, type: string, account: AccountId | null): StreamEvent => ({
  type,
  data: {
    item,
    parent: null,
    index: 0,
    kind: 'discussion',
    minutes: null,
    replaced: null,
    resumed: null,
  },
  words: { title: 'Item' },
  seq,
  at: seq,
  actor: { seat: null, account, for: null },
});

const viewOf = (...recent: StreamEvent[]): MeetingView => ({
  viewer: { audience: 'staff', seats: [], rights: [], key: '', who: 'somebody' },
  state: recent.reduce(evolveMeeting, initialMeeting),
  through: recent.length,
  recent,
});

describe('undo trail', () => {
  it('offers the last own event with the command that takes it back', () => {
    const view = viewOf(
      event(1, 'agenda/item-added', mine),
      event(2, 'agenda/item-started', mine),
      event(3, 'agenda/item-skipped', other),
    );
    expect(new UndoTrail().last(view, mine)).toMatchObject({
      event: { seq: 2 },
      command: { type: 'agenda/unstart-item', item },
    });
  });

  it('goes one step further instead of to and fro', () => {
    const trail = new UndoTrail();
    const started = event(2, 'agenda/item-started', mine);
    trail.took(started, { step: 'counted', seq: 3, at: 3 });
    const view = viewOf(
      event(1, 'agenda/item-added', mine),
      started,
      event(3, 'agenda/item-unstarted', mine),
    );
    expect(trail.last(view, mine)).toMatchObject({ command: { type: 'agenda/remove-item', item } });
  });

  it('keeps offering what could not be taken back', () => {
    const trail = new UndoTrail();
    const started = event(1, 'agenda/item-started', mine);
    trail.took(started, { step: 'refused', refusal: { ok: false, code: 'item-not-current' } });
    expect(trail.last(viewOf(started), mine)?.event.seq).toBe(1);
  });

  it('offers nothing behind an own event that has no counter-action', () => {
    const view = viewOf(event(1, 'agenda/item-added', mine), event(2, 'life/meeting-closed', mine));
    expect(new UndoTrail().last(view, mine)).toBeNull();
  });
});
