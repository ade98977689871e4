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

export interface Message<T> {
  readonly name: string;
  readonly schema: z.ZodMiniType<T>;
  /** Null if there is a point left, otherwise what the refusal says. */
  limit(value: T): Promise<Refusal | null>;
  run(value: T): Promise<{ readonly ok: true } | Refusal>;
}

type Acknowledge = (answer: unknown) => void;

function isFunction(value: unknown): value is Acknowledge {
  return typeof value === 'function';
}

/** Listens for one message. Whatever comes is answered with a closed code, if it can be answered, and never throws. */
export function listen<T>(socket: Socket, message: Message<T>, deps: MessageDeps): void {
  socket.on(message.name, (...args: unknown[]) => {
    const last = args.at(-1);
    const acknowledge = isFunction(last) ? last : null;
    void answerTo(message, args, deps).then((answer) => {
      if (!answer.ok) void refused(socket, message.name, answer.code, deps);
      acknowledge?.(answer);
    });
  });
}

/** Counts messages that nobody knows or that make no sense; too many and the socket is closed. */
export async function refused(
  socket: Socket,
  name: string,
  code: string,
  { limits, metrics }: MessageDeps,
): Promise<void> {
  metrics.messageRefused(name, code);
  if (code !== 'malformed') return;
  if ((await limits.take('nonsense', socket.id)) === 0) return;
  metrics.socketDropped('nonsense');
  socket.disconnect(true);
}

async function answerTo<T>(
  message: Message<T>,
  args: readonly unknown[],
  { log, metrics }: MessageDeps,
): Promise<{ readonly ok: true } | Refusal> {
  try {
    // Without an answer the device could not know what became of it, so nothing is done.
    if (args.length !== 2 || !isFunction(args[1])) return refusal('malformed', at('ack'));
    const parsed = parse(message.schema, args[0]);
    if (!parsed.ok) return parsed;
    return (await message.limit(parsed.value)) ?? (await message.run(parsed.value));
  } catch (error) {
    const reference = newReference();
    metrics.faultMet();
    log.error({ reference, message: message.name, err: error }, 'message failed');
    return fault(reference);
  }
}

function at(place: string): Detail {
  return { at: place };
}
