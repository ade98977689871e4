import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { StoredEvent, StreamRef } from './event-log.ts';

type Unhashed = Omit<StoredEvent, 'hash'>;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('An event holds something JSON cannot say');
  return text;
}

/** Salt and canonical words (RFC 8785), one after the other. */
export function hashWords(salt: string, words: unknown): string {
  return sha256(`${salt}${canonical(words)}`);
}

/** An event after `previous` in its stream; the hash is empty before the first. */
export interface Link<E> {
  readonly stream: StreamRef;
  readonly previous: string;
  readonly event: E;
}

/**
 * Three lines: the previous hash, the hash of the canonical event without words, the words' hash; empty where none. The
 * stream's kind and id are part of each event, so that no stream can be passed off as another.
 */
export function hashEvent({ stream, previous, event }: Link<Unhashed>): string {
  const { seq, type, at, actor, data } = event;
  const { kind, id } = stream;
  const body = sha256(canonical({ stream: { kind, id }, seq, type, at, actor, data }));
  return sha256(`${previous}\n${body}\n${event.wordsHash ?? ''}`);
}

/** Whether `event` may follow an event of the given seq and hash (0 and empty at the start of the stream). */
export function follows(
  stream: StreamRef,
  previous: { seq: number; hash: string },
  event: StoredEvent,
): boolean {
  if (event.seq !== previous.seq + 1) return false;
  if (event.hash !== hashEvent({ stream, previous: previous.hash, event })) return false;
  if (event.words === null) return true;
  return event.salt !== null && event.wordsHash === hashWords(event.salt, event.words);
}
