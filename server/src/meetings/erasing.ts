import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { EventLog, StoredEvent, StreamRef } from '../ports/event-log.ts';
import { streamEvent } from './chain.ts';

/** Names the events whose words are to go, by their seqs. */
export type Pick = (events: readonly StreamEvent[]) => readonly number[];

export type Outcome = PromiseSettledResult<boolean>;

/** Whether the event had words that have been destroyed. */
export function isErased({ words, wordsHash }: StoredEvent): boolean {
  return wordsHash !== null && words === null;
}

/** Tries all of them, however one of them ends. */
export async function eraseWords(
  events: EventLog,
  stream: StreamRef,
  pick: Pick,
): Promise<readonly Outcome[]> {
  const seqs = pick((await events.read(stream, 0)).map(streamEvent));
  return await Promise.allSettled(seqs.map((seq) => events.eraseWords(stream, seq)));
}

/** How many had words; throws where one of them may have kept them. */
export function countErased(outcomes: readonly Outcome[]): number {
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length;
}
