import * as Y from 'yjs';
import type { StoredUpdate } from '../ports/document-log.ts';
import type { Accepted } from './intake.ts';
import type { LiveText, TextChanges } from './live-text.ts';
import type { Member } from './member.ts';
import { mergeUpdates } from './merge-updates.ts';

/** What goes to the disk together, and what is told once it is there. */
export interface Batch {
  readonly updates: readonly Omit<StoredUpdate, 'seq'>[];
  /** All of them as one, for others; null where nothing was written. */
  readonly news: Uint8Array | null;
  readonly changes: TextChanges;
  /** Of the text with this batch. */
  readonly stateVector: Uint8Array;
  readonly answers: readonly { readonly member: Member; readonly missing: Uint8Array }[];
  /** Writers, and how many of their messages are done with. */
  readonly receipts: readonly (readonly [member: Member, edits: number])[];
  /** The one who wrote all of it and need not be told; null if there are several. */
  readonly onlyWriter: Member | null;
}

export interface Due {
  readonly accepted: readonly Accepted[];
  /** Who wants what it lacks, with the state vector of what it has. */
  readonly questions: ReadonlyMap<Member, Uint8Array>;
  readonly owed: Iterable<Member>;
  readonly at: number;
}

const byServer = { seat: null, account: null };

/** Takes everything that is due out of a settled text. Nobody may touch the text between settling and this. */
export function closeBatch(text: LiveText, { accepted, questions, owed, at }: Due): Batch {
  const byMember = groupByMember(accepted);
  const written = [...byMember].map(([member, updates]) => ({
    bytes: mergeUpdates(updates),
    seat: member.visitor.seat,
    account: member.visitor.account,
    at,
  }));
  const amended = text.takeAmendments().map((bytes) => ({ bytes, ...byServer, at }));
  const [first] = byMember.keys();
  const isAlone = byMember.size === 1 && amended.length === 0;
  const updates = [...written, ...amended];
  return {
    updates,
    news: updates.length === 0 ? null : mergeUpdates(updates.map(({ bytes }) => bytes)),
    changes: text.takeChanges(),
    stateVector: Y.encodeStateVector(text.doc),
    answers: answersTo(text, questions),
    receipts: [...owed].map((member) => [member, member.edits]),
    onlyWriter: isAlone && first !== undefined ? first : null,
  };
}

export function groupByMember(accepted: readonly Accepted[]): Map<Member, Uint8Array[]> {
  const groups = new Map<Member, Uint8Array[]>();
  for (const { member, update } of accepted) {
    const group = groups.get(member);
    if (group === undefined) groups.set(member, [update]);
    else group.push(update);
  }
  return groups;
}

function answersTo(text: LiveText, questions: Due['questions']): Batch['answers'] {
  return [...questions].map(([member, from]) => ({
    member,
    missing: from.length > 1 ? Y.encodeStateAsUpdate(text.doc, from) : text.whole,
  }));
}
