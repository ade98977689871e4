import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand, MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import type { Entry } from './outbox-entry.ts';

/** The display name of a seat, or words for somebody whose name is not known (yet). */
export type NameOf = (seat: SeatId) => string;

/** Says in words what an event did, for the record and for the undo bar; null where it is nobody's business there. */
export type Describe = (event: StreamEvent, state: MeetingState, nameOf: NameOf) => string | null;

/** Whether an own act can no longer be taken back although its kind can: then it is not offered. */
export type Settled = (event: StreamEvent, state: MeetingState) => boolean;

/** Where an own act is settled: what leads on from it instead, in the words of a button; null where nothing does. */
export type Instead = (
  event: StreamEvent,
  state: MeetingState,
) => { readonly words: string; readonly command: MeetingCommand } | null;

/** Names an own act of this device that has no answer yet or was refused; null where it belongs to another feature. */
export type TellOwnAct = (entry: Entry) => OwnActWords | null;

export interface OwnActWords {
  readonly words: string;
  /** What can be done about a refusal, beside reading it. */
  readonly again?: { readonly words: string; press(): void };
}
