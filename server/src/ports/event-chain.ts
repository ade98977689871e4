import { hash } from 'node:crypto';
import {
  eventHashOf,
  type Hashing,
  type Link,
  linkFault,
  wordsHashOf,
} from '@haoshangliang/shared/record';
import canonicalize from 'canonicalize';
import type { StoredEvent, StreamRef } from './event-log.ts';

export const hashing: Hashing = {
  sha256: (text) => hash('sha256', text, 'hex'),
  canonical(value) {
    const text = canonicalize(value);
    if (text === undefined) throw new TypeError('An event holds something JSON cannot say');
    return text;
  },
};

export function hashWords(salt: string, words: unknown): string {
  return wordsHashOf(hashing, salt, words);
}

export function hashEvent(link: Link<Omit<StoredEvent, 'hash'>>): string {
  return eventHashOf(hashing, link);
}

/** Whether `event` may follow an event of the given seq and hash (0 and empty at the start of the stream). */
export function follows(
  stream: StreamRef,
  previous: { seq: number; hash: string },
  event: StoredEvent,
): boolean {
  const isNext = event.seq === previous.seq + 1;
  return isNext && linkFault(hashing, { stream, previous: previous.hash, event }) === null;
}
