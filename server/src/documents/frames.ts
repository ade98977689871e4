import { documentMessages } from '@haoshangliang/shared/documents';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeStateVector } from 'yjs';
import { TextViolation } from './violation.ts';

/** A message of the y-websocket protocol as it comes from a page. */
export type Frame =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  | { readonly kind: 'edit'; readonly update: Uint8Array; readonly isFirstSync: boolean }
  | { readonly kind: 'presence'; readonly entries: Uint8Array }
  | { readonly kind: 'ask-presence' };

const step1 = 0;
const step2 = 1;
const update = 2;

/** Throws a `TextViolation` for anything else. */
export function readFrame(bytes: Uint8Array): Frame {
  try {
    return frameIn(decoding.createDecoder(bytes));
  } catch {
    throw new TextViolation('garbage');
  }
}

function frameIn(decoder: decoding.Decoder): Frame {
  switch (decoding.readVarUint(decoder)) {
    case documentMessages.sync:
      return syncFrameIn(decoder);
    case documentMessages.presence:
      return { kind: 'presence', entries: decoding.readVarUint8Array(decoder) };
    case documentMessages.askPresence:
      return { kind: 'ask-presence' };
    default:
      throw new TextViolation('garbage');
  }
}

function syncFrameIn(decoder: decoding.Decoder): Frame {
  const step = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  if (step === step1) {
    decodeStateVector(content);
    return { kind: 'ask', stateVector: content };
  }
  if (step !== step2 && step !== update) throw new TextViolation('garbage');
  return { kind: 'edit', update: content, isFirstSync: step === step2 };
}

function syncFrame(step: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, documentMessages.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, content);
  });
}

/** Asks the page for everything beyond the state vector. */
export function askFrame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(step1, stateVector);
}

/** Answers what the page asked for; with it the page counts as in step. */
export function answerFrame(missing: Uint8Array): Uint8Array {
  return syncFrame(step2, missing);
}

export function updateFrame(content: Uint8Array): Uint8Array {
  return syncFrame(update, content);
}

/** On disk: everything up to the state vector, and so many of the connection's messages with edits. */
export function storedFrame(stateVector: Uint8Array, messages: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, documentMessages.stored);
    encoding.writeVarUint8Array(encoder, stateVector);
    encoding.writeVarUint(encoder, messages);
  });
}

export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON; `null` for somebody who is gone. */
  readonly state: string;
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const content = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, documentMessages.presence);
    encoding.writeVarUint8Array(encoder, content);
  });
}

/** At most so many; a page repeats to the server what it has heard from others. Throws a `TextViolation`. */
export function readPresence(content: Uint8Array, most: number): PresenceEntry[] {
  try {
    const decoder = decoding.createDecoder(content);
    const count = Math.min(decoding.readVarUint(decoder), most);
    return Array.from({ length: count }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    }));
  } catch {
    throw new TextViolation('garbage');
  }
}
