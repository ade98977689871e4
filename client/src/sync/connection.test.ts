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
    once: events.once.bind(events),
    off: events.off.bind(events),
    emit: (_name: string, _request: unknown, ack: typeof answer) => {
      answer = ack;
    },
  } as unknown as Parameters<typeof sent>[0];
  const told: unknown[] = [];
  const request = { meeting, id: newCommandId(), seat, madeAt, body };
  const answering = sent(socket, request, (own) => told.push(...own));
  return { answering, told, answer: (said: CommandAnswer) => answer(said), events };
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
    const { answering, events } = line();
    events.emit('disconnect');
    await expect(answering).rejects.toThrow();
    expect(vi.getTimerCount()).toBe(0);
  });
});
