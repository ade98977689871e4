import type { Detail } from '@haoshangliang/shared/kernel';
import { parse, type Refusal } from '@haoshangliang/shared/wire';
import type { Socket } from 'socket.io';
import type * as z from 'zod/mini';
import { fault, newReference, refusal } from '../meetings/refusals.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { RateLimits } from './rate-limit.ts';

export interface MessageDeps {
  readonly limits: RateLimits;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export type Answer = { readonly ok: true } | Refusal;

/** What is done with one message; `Caller` is whoever sent it. Made once for all sockets, so that it holds none of them. */
export interface Message<Caller, T> {
  readonly schema: z.ZodMiniType<T>;
  /** Null if there is a point left, otherwise what the refusal says. */
  limit(caller: Caller, value: T): Promise<Refusal | null>;
  run(caller: Caller, value: T): Promise<Answer>;
}

/** The same, ready for whatever comes: parsed, limited, run. May throw. */
export type Handler<Caller> = (caller: Caller, value: unknown) => Promise<Answer>;

export function handler<Caller, T>(message: Message<Caller, T>): Handler<Caller> {
  return async (caller, value) => {
    const parsed = parse(message.schema, value);
    if (!parsed.ok) return parsed;
    return (await message.limit(caller, parsed.value)) ?? (await message.run(caller, parsed.value));
  };
}

type Acknowledge = (answer: unknown) => void;

function isFunction(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}

/** Something that arrived under a name. */
export interface Arrived {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Whatever comes is answered with a closed code, if it can be answered, and never throws. */
export async function answer(
  socket: Socket,
  { name, args }: Arrived,
  run: (value: unknown) => Promise<Answer>,
  deps: MessageDeps,
): Promise<void> {
  const last = args.at(-1);
  const acknowledge = isFunction(last) ? last : null;
  const answered = await answerTo(run, { name, args }, deps);
  if (!answered.ok) refused(socket, name, answered.code, deps);
  acknowledge?.(answered);
}

/** Counts messages that nobody knows or that make no sense; too many and the socket is closed. */
export function refused(
  socket: Socket,
  name: string,
  code: string,
  { limits, metrics }: MessageDeps,
): void {
  metrics.messageRefused(name, code);
  if (code !== 'malformed' || limits.take('nonsense', socket.id) === 0) return;
  metrics.socketDropped('nonsense');
  socket.disconnect(true);
}

async function answerTo(
  run: (value: unknown) => Promise<Answer>,
  { name, args }: Arrived,
  { log, metrics }: MessageDeps,
): Promise<Answer> {
  try {
    // Without an answer the device could not know what became of it, so nothing is done.
    if (args.length !== 2 || !isFunction(args[1])) return refusal('malformed', at('ack'));
    return await run(args[0]);
  } catch (error) {
    const reference = newReference();
    metrics.faultMet();
    log.error({ reference, message: name, err: error }, 'message failed');
    return fault(reference);
  }
}

function at(place: string): Detail {
  return { at: place };
}
