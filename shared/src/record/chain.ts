/** What this package cannot do itself: SHA-256 of UTF-8 text in hexadecimal, and the RFC 8785 form of a value. */
export interface Hashing {
  sha256(text: string): string;
  /** Throws for what JSON cannot say. */
  canonical(value: unknown): string;
}

/** An event as far as the chain covers it. */
export interface ChainedEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly actor: unknown;
  readonly data: unknown;
  readonly words: unknown;
  readonly salt: string | null;
  readonly wordsHash: string | null;
}

/** An event after `previous` in its stream; the hash is empty before the first. */
export interface Link<E> {
  readonly stream: { readonly kind: string; readonly id: string };
  readonly previous: string;
  readonly event: E;
}

/** Salt and canonical words, one after the other. */
export function wordsHashOf({ sha256, canonical }: Hashing, salt: string, words: unknown): string {
  return sha256(`${salt}${canonical(words)}`);
}

/**
 * Three lines: the previous hash, the hash of the canonical event without words, the words' hash; empty where none. The
 * stream's kind and id are part of each event, so that no stream can be passed off as another.
 */
export function eventHashOf(
  { sha256, canonical }: Hashing,
  { stream, previous, event }: Link<ChainedEvent>,
): string {
  const { seq, type, at, actor, data } = event;
  const { kind, id } = stream;
  const body = sha256(canonical({ stream: { kind, id }, seq, type, at, actor, data }));
  return sha256(`${previous}\n${body}\n${event.wordsHash ?? ''}`);
}

/** Which part of an event is not as the chain says; null: it follows. Words that were erased with their salt are no fault. */
export function linkFault(
  hashing: Hashing,
  { stream, previous, event }: Link<ChainedEvent & { readonly hash: string }>,
): 'event-changed' | 'words-changed' | null {
  if (event.hash !== eventHashOf(hashing, { stream, previous, event })) return 'event-changed';
  if (event.words === null) return null;
  const isTheirs =
    event.salt !== null && event.wordsHash === wordsHashOf(hashing, event.salt, event.words);
  return isTheirs ? null : 'words-changed';
}
