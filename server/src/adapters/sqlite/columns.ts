import type { SQLOutputValue } from 'node:sqlite';
import type { StoredUpdate } from '../../ports/document-log.ts';
import type { PendingReaction, StoredAnswer, StoredEvent } from '../../ports/event-log.ts';
import type { ReactionRow, Value } from './protocol.ts';

export type Columns = Record<string, SQLOutputValue>;

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function parsed(value: SQLOutputValue | undefined): unknown {
  return JSON.parse(String(value));
}

/** Columns of `event` from `seq` to `hash`. */
export function eventColumns(event: StoredEvent): Value[] {
  const words = event.words === null || event.words === undefined ? null : json(event.words);
  return [
    event.seq,
    event.type,
    event.at,
    json(event.actor),
    json(event.data),
    words,
    event.salt,
    event.wordsHash,
    event.hash,
  ];
}

/** Erased words and salts are zero bytes instead of text: they read as null. */
export function toEvent(columns: Columns): StoredEvent {
  const words = textOrNull(columns['words']);
  return {
    seq: Number(columns['seq']),
    type: String(columns['type']),
    at: Number(columns['at']),
    actor: parsed(columns['actor']) as StoredEvent['actor'],
    data: parsed(columns['data']),
    words: words === null ? null : JSON.parse(words),
    salt: textOrNull(columns['salt']),
    wordsHash: textOrNull(columns['words_hash']),
    hash: String(columns['hash']),
  };
}

export function toAnswer(columns: Columns): StoredAnswer {
  return {
    sender: String(columns['sender']),
    commandId: String(columns['command_id']),
    commandHash: String(columns['command_hash']),
    seq: Number(columns['seq']),
    at: Number(columns['at']),
  };
}

export function reactionRow(reaction: PendingReaction): ReactionRow {
  const { seq, index, name } = reaction;
  return { seq, position: index, name, input: json(reaction.input) };
}

export function toReaction(columns: Columns): PendingReaction {
  return {
    stream: { kind: String(columns['kind']) as 'meeting', id: String(columns['id']) },
    seq: Number(columns['seq']),
    index: Number(columns['position']),
    name: String(columns['name']),
    input: parsed(columns['input']),
  };
}

export function toUpdate(columns: Columns): StoredUpdate {
  return {
    seq: Number(columns['seq']),
    bytes: columns['bytes'] as Uint8Array,
    seat: textOrNull(columns['seat']),
    account: textOrNull(columns['account']),
    at: Number(columns['at']),
  };
}
