import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventLog, PendingReaction } from '../ports/event-log.ts';
import type { Answered } from './answered.ts';
import type { Position } from './position.ts';

/** Keys of the boxes that rows are sealed to. */
export interface BoxKeys {
  /** The public key of a box; one is made when it is first asked for. */
  publicKey(box: string): string;
  /** Resolves when every key that was made is on disk: before anything is told that needs it. */
  keep(): Promise<void>;
}

/** What every host works with. */
export interface HostTools {
  readonly events: EventLog;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Called in the turn in which the events were adopted. */
  publish(events: readonly StreamEvent[], position: Position, answered: Answered): void;
  readonly boxes: BoxKeys;
  /** Called when rows have been kept in a box beside the stream. */
  filled(meeting: MeetingId, box: string): void;
  react(reactions: readonly PendingReaction[]): void;
  /** Called in the turn in which words were found to be gone: whoever knows the meeting is to forget it and ask anew. */
  startOver(): void;
}
