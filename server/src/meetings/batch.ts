import type { Row } from '@haoshangliang/shared/kernel';
import { decideMeeting, meetingReactions, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { CommandAnswer } from '@haoshangliang/shared/wire';
import type {
  Append,
  PendingReaction,
  StoredAnswer,
  StoredEvent,
  StreamRef,
} from '../ports/event-log.ts';
import type { Answered, LineId } from './answered.ts';
import type { Boxes } from './boxes.ts';
import { linkEvent, streamEvent } from './chain.ts';
import type { BoxKeys } from './host-tools.ts';
import { isLate } from './lateness.ts';
import { advance, type Position } from './position.ts';
import { randomId } from './random-id.ts';
import { ownOf } from './redaction.ts';
import { refusal } from './refusals.ts';
import type { HostRequest } from './request.ts';

/** A command in the mailbox, with what it was answered before, if it was. */
export interface Pending {
  readonly request: HostRequest;
  readonly hash: string;
  settle(answer: CommandAnswer): void;
}

type Draft = Pick<Append, 'stream' | 'events' | 'answers' | 'rows'> & {
  readonly position: Position;
  readonly answered: Answered;
};

/** What one command adds to the draft. */
interface Step {
  readonly position: Position;
  readonly events: readonly StoredEvent[];
  readonly answer: StoredAnswer;
  readonly rows: readonly Row[];
}

/** A draft that is being made. Whole steps are added, so that a rule that throws leaves nothing half done. */
class Making implements Draft {
  readonly stream: StreamRef;
  readonly events: StoredEvent[] = [];
  readonly answers: StoredAnswer[] = [];
  readonly rows: Row[] = [];
  readonly answered = new Map<number, LineId>();
  position: Position;

  constructor({ stream, position }: From) {
    this.stream = stream;
    this.position = position;
  }

  add({ position, events, answer, rows }: Step, line: LineId | undefined): void {
    this.position = position;
    this.events.push(...events);
    this.answers.push(answer);
    this.rows.push(...rows);
    if (line !== undefined) for (const { seq } of events) this.answered.set(seq, line);
  }
}

/** Where a batch begins, and when. */
export interface From {
  readonly stream: StreamRef;
  readonly position: Position;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly boxes: Pick<Boxes, 'keysOf'>;
  readonly keys: Pick<BoxKeys, 'publicKey'>;
}

export interface Decided extends Draft {
  readonly outcomes: ReadonlyMap<Pending, CommandAnswer>;
  /** The command whose rules threw; whatever came before and after it is not in this draft. */
  readonly bug: { readonly pending: Pending; readonly error: unknown } | null;
}

/** Decides the commands one after the other, each on what the ones before it made of the meeting. Nothing is kept yet. */
export function decideBatch(
  from: From,
  batch: readonly Pending[],
  known: ReadonlyMap<Pending, StoredAnswer>,
): Decided {
  const draft = new Making(from);
  const outcomes = new Map<Pending, CommandAnswer>();
  for (const pending of batch) {
    try {
      const before = known.get(pending);
      const answer =
        before === undefined ? decideOne(draft, pending, from) : repeated(before, pending);
      outcomes.set(pending, answer);
    } catch (error) {
      return { ...draft, outcomes, bug: { pending, error } };
    }
  }
  return { ...draft, outcomes, bug: null };
}

function repeated(before: StoredAnswer, { hash }: Pending): CommandAnswer {
  const { seq, at } = before;
  return before.commandHash === hash ? { ok: true, seq, at } : refusal('command-id-reused');
}

function decideOne(draft: Making, { request, hash }: Pending, from: From): CommandAnswer {
  const { now: clock, boxes, keys } = from;
  // The page may have been counting from a wrong clock: the answer sets it right.
  if (isLate(request, clock)) return refusal('too-late', { now: clock });
  const at = Math.max(clock, draft.position.at, request.notBefore ?? 0);
  const { actor, rights, command, sender, id } = request;
  const decision = decideMeeting(draft.position.state, command, {
    now: at,
    newId: randomId,
    actor,
    rights,
    sealed: (box) => boxes.keysOf(box, draft.rows),
    sealingKey: (box) => keys.publicKey(box),
  });
  if (!decision.ok) return decision;
  const { position, events } = linked(draft, decision.events, { at, actor });
  const { seq } = position;
  const answer = { sender, commandId: id, commandHash: hash, seq, at };
  const own = told(request, events);
  draft.add({ position, events, answer, rows: decision.rows }, request.line);
  return { ok: true, seq, at, ...own };
}

/** The events of one command, each linked to the one before it, and where they lead. */
function linked(
  { stream, position: from }: Draft,
  decided: readonly Pick<StreamEvent, 'type' | 'data' | 'words'>[],
  by: Pick<StreamEvent, 'at' | 'actor'>,
) {
  let position = from;
  const events = decided.map((event) => {
    const next = { ...event, ...by, seq: position.seq + 1 };
    const stored = linkEvent({ stream, previous: position.hash, event: next });
    position = advance(position, stored);
    return stored;
  });
  return { position, events };
}

/** What the acting seat sees of it beyond everybody, where the answer goes by a line that follows the meeting. */
function told({ line, actor: { seat } }: HostRequest, events: readonly StoredEvent[]) {
  if (line === undefined || seat === null) return {};
  const own = ownOf({ seats: [seat] }, events.map(streamEvent));
  return own.length === 0 ? {} : { own };
}

/** The draft as one transaction; null if it holds nothing to keep. */
export function appendOf(expected: number, draft: Draft): Append | null {
  const { stream, events, answers, rows } = draft;
  if (answers.length === 0) return null;
  const reactions = events.map(streamEvent).flatMap((event) => reactionsOf(stream, event));
  return { stream, expected, events, answers, rows, reactions };
}

function reactionsOf(stream: StreamRef, event: StreamEvent): PendingReaction[] {
  return meetingReactions(event).map(({ name, input }, index) => ({
    stream,
    seq: event.seq,
    index,
    name,
    input,
  }));
}
