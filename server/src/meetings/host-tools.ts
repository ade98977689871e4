import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventLog, PendingReaction } from '../ports/event-log.ts';
import type { Position } from './position.ts';

/** What every host works with. */
export interface HostTools {
  readonly events: EventLog;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Called in the turn in which the events were adopted. */
  publish(events: readonly StreamEvent[], position: Position): void;
  react(reactions: readonly PendingReaction[]): void;
  /** Called in the turn in which words were found to be gone: whoever knows the meeting is to forget it and ask anew. */
  startOver(): void;
}
