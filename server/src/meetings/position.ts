import { evolveMeeting, initialMeeting, type MeetingState } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { StoredEvent, StreamRef } from '../ports/event-log.ts';
import { streamEvent } from './chain.ts';

/** A meeting up to one of its events. */
export interface Position {
  readonly state: MeetingState;
  /** 0 before the first event. */
  readonly seq: number;
  /** Hash of the last event; empty before the first. */
  readonly hash: string;
  /** Time of the last event, milliseconds since 1970. */
  readonly at: number;
}

export const start: Position = { state: initialMeeting, seq: 0, hash: '', at: 0 };

export function advance(position: Position, event: StoredEvent): Position {
  const state = evolveMeeting(position.state, streamEvent(event));
  return { state, seq: event.seq, hash: event.hash, at: event.at };
}

export function streamOf(meeting: MeetingId): StreamRef {
  return { kind: 'meeting', id: meeting };
}
