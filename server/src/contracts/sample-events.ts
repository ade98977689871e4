import { hashEvent, hashWords } from '../ports/event-chain.ts';
import type {
  Append,
  PendingReaction,
  StoredAnswer,
  StoredEvent,
  StreamRef,
} from '../ports/event-log.ts';

const actor = { seat: null, account: null, for: null };

export function stream(id: string): StreamRef {
  return { kind: 'meeting', id };
}

/** A properly chained event of the stream `lift`, unless another is named; with words where `words` is a text. */
export function eventAfter(
  previous: { seq: number; hash: string },
  words: string | null = null,
  ref = stream('lift'),
): StoredEvent {
  const seq = previous.seq + 1;
  const salt = words === null ? null : seq.toString(16).padStart(32, '0');
  const wordsHash = salt === null ? null : hashWords(salt, { text: words });
  const event = {
    seq,
    type: 'opinions/opinion-raised',
    at: 1_700_000_000_000 + seq,
    actor,
    data: { opinion: `opinion-${seq}`, 中文: [1, 'zwei', null, true] },
    words: words === null ? null : { text: words },
    salt,
    wordsHash,
  };
  return { ...event, hash: hashEvent({ stream: ref, previous: previous.hash, event }) };
}

/** `count` events from the beginning of a stream on. */
export function chain(
  count: number,
  words: string | null = null,
  ref = stream('lift'),
): StoredEvent[] {
  const events: StoredEvent[] = [];
  let previous = { seq: 0, hash: '' };
  for (let i = 0; i < count; i++) {
    const event = eventAfter(previous, words, ref);
    events.push(event);
    previous = event;
  }
  return events;
}

export function answerTo(commandId: string, seq: number): StoredAnswer {
  return {
    sender: 'device',
    commandId,
    commandHash: `hash of ${commandId}`,
    seq,
    at: 1_700_000_000_000,
  };
}

export function reactionOf(ref: StreamRef, seq: number, index = 0): PendingReaction {
  return { stream: ref, seq, index, name: 'count-ballots', input: { vote: `vote-${seq}` } };
}

/** An append of just what is given. */
export function appendOf(ref: StreamRef, expected: number, parts: Partial<Append>): Append {
  return { stream: ref, expected, events: [], answers: [], rows: [], reactions: [], ...parts };
}
