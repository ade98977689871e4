import { randomBytes } from 'node:crypto';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { Link } from '@haoshangliang/shared/record';
import { hashEvent, hashWords } from '../ports/event-chain.ts';
import type { StoredEvent } from '../ports/event-log.ts';

/** An event as it goes into the log: linked to the hash before it, its words salted so that they can be erased alone. */
export function linkEvent({ stream, previous, event }: Link<StreamEvent>): StoredEvent {
  const { seq, type, at, actor, data, words } = event;
  const salt = words === null ? null : randomBytes(16).toString('hex');
  const wordsHash = salt === null ? null : hashWords(salt, words);
  const unhashed = { seq, type, at, actor, data, words, salt, wordsHash };
  return { ...unhashed, hash: hashEvent({ stream, previous, event: unhashed }) };
}

/** An event as the features know it. */
export function streamEvent({ seq, type, at, actor, data, words }: StoredEvent): StreamEvent {
  return { seq, type, at, actor, data, words };
}
