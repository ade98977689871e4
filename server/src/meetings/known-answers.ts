import type { EventLog, StoredAnswer, StreamRef } from '../ports/event-log.ts';
import type { Pending } from './batch.ts';

/** What commands of the batch were answered before. */
export async function knownAnswers(
  events: EventLog,
  stream: StreamRef,
  batch: readonly Pending[],
): Promise<Map<Pending, StoredAnswer>> {
  const found = await Promise.all(
    batch.map(async (pending) => {
      const { sender, id } = pending.request;
      return [pending, await events.answer(stream, sender, id)] as const;
    }),
  );
  return new Map(
    found.flatMap(([pending, answer]) => (answer === null ? [] : [[pending, answer]])),
  );
}
