import type { Id, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { CommandAnswer, CommandRequest, MeetingId } from '@haoshangliang/shared/wire';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from './outbox.ts';
import { keepEntry, keptEntries, newCommandId } from './outbox-entry.ts';
import { remember, rememberedKeys } from './remembered.ts';

const meeting = '0123456789abcdefghjkmnpqrs' as MeetingId;
const seat = '00000000000000000000000000' as SeatId;
const item = '11111111111111111111111111' as Id<'agenda-item'>;
const steering: MeetingCommand = { type: 'agenda/start-item', item };
// One's own coming: a command whose spec lets it wait for the line.
const ownAct: MeetingCommand = { type: 'attendance/leave' };

function stage(answers: (CommandAnswer | null)[]) {
  const seen: CommandRequest[] = [];
  let time = 1_000_000;
  const outbox = new Outbox({
    meeting,
    now: () => time,
    pause: () => Promise.resolve(),
    transmit: (request) => {
      seen.push(request);
      return Promise.resolve(answers.length > 0 ? (answers.shift() ?? null) : null);
    },
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { outbox, seen, pass };
}

const counted: CommandAnswer = { ok: true, seq: 7, at: 1_000_500 };
const steps = (outbox: Outbox) => outbox.entries().map(({ fate }) => fate.step);

beforeEach(() => localStorage.clear());

describe('outbox', () => {
  it('refuses a steering command at once while the line is down, and keeps nothing of it', async () => {
    const { outbox, seen } = stage([]);
    const fate = await outbox.send(steering, null);
    expect(fate).toEqual({ step: 'refused', refusal: { ok: false, code: 'offline' } });
    expect(seen).toEqual([]);
    expect(rememberedKeys('outbox.')).toEqual([]);
  });

  it('holds an own act while the line is down and counts it once the line is back', async () => {
    const { outbox, seen } = stage([counted]);
    const known = outbox.send(ownAct, seat);
    expect(steps(outbox)).toEqual(['unsent']);
    expect(rememberedKeys('outbox.')).toHaveLength(1);
    outbox.resume();
    expect(steps(outbox)).toEqual(['sent']);
    expect(await known).toEqual({ step: 'counted', seq: 7, at: 1_000_500 });
    expect(seen).toHaveLength(1);
    expect(rememberedKeys('outbox.')).toEqual([]);
  });

  it('sends again with the same id after a reconnection', async () => {
    const { outbox, seen } = stage([null, counted]);
    outbox.resume();
    const known = outbox.send(ownAct, seat);
    outbox.suspend();
    expect(steps(outbox)).toEqual(['unsent']);
    outbox.resume();
    await known;
    expect(seen.map(({ id }) => id)).toEqual([seen[0]!.id, seen[0]!.id]);
    expect(seen[1]!.madeAt).toBe(1_000_000);
  });

  it('sends again with the same id after a reload', async () => {
    const before = stage([]);
    void before.outbox.send(ownAct, seat);
    const after = stage([counted]);
    expect(steps(after.outbox)).toEqual(['unsent']);
    after.outbox.resume();
    await vi.waitFor(() => expect(steps(after.outbox)).toEqual(['counted']));
    expect(after.seen[0]).toEqual(before.outbox.entries()[0]!.request);
  });

  it('shows a late answer, and a reload does not send what was refused', async () => {
    const late = { ok: false, code: 'too-late', detail: { at: 5 } } as const;
    const { outbox } = stage([late]);
    outbox.resume();
    const fate = await outbox.send(ownAct, seat);
    expect(fate).toEqual({ step: 'refused', refusal: late });
    const after = stage([counted]);
    after.outbox.resume();
    expect(after.seen).toEqual([]);
    expect(after.outbox.entries()[0]!.fate).toEqual({ step: 'refused', refusal: late });
    after.outbox.dismiss(after.outbox.entries()[0]!.request.id);
    expect(keptEntries(meeting)).toEqual([]);
  });

  it('repeats what the server could not do for the moment', async () => {
    const { outbox, seen } = stage([
      { ok: false, code: 'try-again' },
      { ok: false, code: 'too-fast' },
      counted,
    ]);
    outbox.resume();
    expect(await outbox.send(steering, null)).toEqual({ step: 'counted', seq: 7, at: 1_000_500 });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
    expect(seen).toHaveLength(3);
  });

  it('says that no answer came to a steering command when the line stayed away too long', async () => {
    const { outbox, seen, pass } = stage([null]);
    outbox.resume();
    const known = outbox.send(steering, null);
    outbox.suspend();
    pass(20_000);
    outbox.resume();
    expect(await known).toEqual({ step: 'refused', refusal: { ok: false, code: 'no-answer' } });
    expect(seen).toHaveLength(1);
    expect(outbox.entries()).toEqual([]);
  });

  it('throws away what it cannot read and sorts the rest by the time it was pressed', () => {
    const entry = (madeAt: number) => ({
      request: { meeting, id: newCommandId(), seat, madeAt, body: ownAct },
      fate: { step: 'unsent' } as const,
      kept: true,
    });
    const second = entry(20);
    keepEntry(second);
    const first = entry(10);
    keepEntry(first);
    for (const [index, rubbish] of ['', '{', '[]', '{"request":{"id":1}}', 'null'].entries()) {
      remember(`outbox.${meeting}.rubbish${index}`, rubbish);
    }
    expect(keptEntries(meeting)).toEqual([first, second]);
    expect(rememberedKeys('outbox.')).toHaveLength(2);
  });

  it('goes on in the page when the device refuses to keep anything', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { outbox, seen } = stage([counted]);
    const known = outbox.send(ownAct, seat);
    outbox.resume();
    expect((await known).step).toBe('counted');
    expect(seen).toHaveLength(1);
    full.mockRestore();
  });
});
