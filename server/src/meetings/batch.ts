import { decideMeeting, meetingReactions, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { CommandAnswer } from '@haoshangliang/shared/wire';
import type {
  Append,
  PendingReaction,
  StoredAnswer,
  StoredEvent,
  StreamRef,
} from '../ports/event-log.ts';
import type { Answered } from './answered.ts';
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
  const { stream, position } = from;
  let draft: Draft = { stream, position, events: [], answers: [], rows: [], answered: new Map() };
  const outcomes = new Map<Pending, CommandAnswer>();
  for (const pending of batch) {
    try {
      const before = known.get(pending);
      const { answer, next } =
        before === undefined
          ? decideOne(draft, pending, from)
          : { answer: repeated(before, pending), next: draft };
      outcomes.set(pending, answer);
      draft = next;
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

function decideOne(draft: Draft, { request, hash }: Pending, from: From) {
  const { now: clock, boxes, keys } = from;
  // The page may have been counting from a wrong clock: the answer sets it right.
  if (isLate(request, clock)) return { answer: refusal('too-late', { now: clock }), next: draft };
  const now = Math.max(clock, draft.position.at, request.notBefore ?? 0);
  const { actor, rights, command, sender, id } = request;
  const decision = decideMeeting(draft.position.state, command, {
    now,
    newId: randomId,
    actor,
    rights,
    sealed: (box) => boxes.keysOf(box, draft.rows),
    sealingKey: (box) => keys.publicKey(box),
  });
  if (!decision.ok) return { answer: decision, next: draft };
  const events = [...draft.events];
  const answered = new Map(draft.answered);
  let position = draft.position;
  for (const event of decision.events) {
    const { type, data, words } = event;
    const linked = linkEvent({
      stream: draft.stream,
      previous: position.hash,
      event: { seq: position.seq + 1, type, at: now, actor, data, words },
    });
    events.push(linked);
    if (request.line !== undefined) answered.set(linked.seq, request.line);
    position = advance(position, linked);
  }
  const answer = { sender, commandId: id, commandHash: hash, seq: position.seq, at: now };
  const next = {
    stream: draft.stream,
    position,
    events,
    answers: [...draft.answers, answer],
    rows: [...draft.rows, ...decision.rows],
    answered,
  };
  return {
    answer: {
      ok: true as const,
      seq: position.seq,
      at: now,
      ...told(request, events.slice(draft.events.length)),
    },
    next,
  };
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
