import { EventEmitter } from 'node:events';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { CommandAnswer, MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerLimit, sent } from './connection.ts';
import { newCommandId } from './outbox-entry.ts';

const seat = '00000000000000000000000000' as SeatId;
const [meeting, madeAt, body] = ['1' as MeetingId, 1, { type: 'attendance/leave' }] as const;
const left: StreamEvent = {
  ...{ seq: 7, type: 'attendance/left', at: 1, data: {}, words: null },
  actor: { seat, account: null, for: null },
};
const counted: CommandAnswer = { ok: true, seq: 7, at: 1, own: [left] };

/** The line as far as a command uses it; answers when the test says so. */
function line() {
  const events = new EventEmitter();
  let answer: (answer: CommandAnswer) => void = () => {};
  const socket = {
    sendBuffer: [] as { data: unknown[] }[],
    once: events.once.bind(events),
    off: events.off.bind(events),
    emit: (name: string, request: unknown, ack: typeof answer) => {
      socket.sendBuffer.push({ data: [name, request] });
      answer = ack;
    },
  };
  const told: unknown[] = [];
  const request = { meeting, id: newCommandId(), seat, madeAt, body };
  const line = socket as unknown as Parameters<typeof sent>[0];
  const answering = sent(line, request, (own) => told.push(...own));
  return {
    answering,
    told,
    kept: () => line.sendBuffer,
    answer: (said: CommandAnswer) => answer(said),
    events,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is one’s own in an answer', () => {
  it('is told before anything else can be heard', async () => {
    const { answering, told, answer, events } = line();
    answer(counted);
    expect(told).toEqual([left]);
    expect(await answering).toEqual(counted);
    expect(events.listenerCount('disconnect')).toBe(0);
  });

  it('is told also when it comes after its time', async () => {
    const { answering, told, answer } = line();
    const lost = expect(answering).rejects.toThrow();
    vi.advanceTimersByTime(answerLimit);
    await lost;
    answer(counted);
    expect(told).toEqual([left]);
  });

  it('is not waited for when the line breaks', async () => {
    const { answering, events, kept } = line();
    events.emit('disconnect');
    await expect(answering).rejects.toThrow();
    expect(vi.getTimerCount()).toBe(0);
    // What the library holds back for a dead line must not go out by the next one behind the outbox.
    expect(kept()).toEqual([]);
  });
});
