import { type Audience, audiences } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import { type Answered, nobodyAnswered } from './answered.ts';
import { Lane } from './lane.ts';
import type { Outlet } from './outlet.ts';
import type { Position } from './position.ts';
import { newReference } from './refusals.ts';

export interface PublisherOptions {
  readonly outlet: Outlet;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Redacts what has been kept, once for each audience that is there, and sends it on its way. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #lanes = new Map<string, Lane>();

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  publish(
    meeting: MeetingId,
    events: readonly StreamEvent[],
    position: Position,
    answered: Answered = nobodyAnswered,
  ): void {
    for (const audience of audiences) {
      const lane = this.#lanes.get(nameOf(meeting, audience));
      if (lane === undefined) continue;
      if (!this.#options.outlet.isAnybody(meeting, audience)) {
        this.#drop(meeting, audience);
        continue;
      }
      try {
        lane.take(events, position, answered);
        this.#options.metrics.messagePublished(audience);
      } catch (error) {
        this.#fail(meeting, audience, error);
      }
    }
  }

  /**
   * Up to where whoever joins the audience's rooms in this very turn has to know the meeting: all later messages will
   * reach it, whole. `current` is where the meeting stands.
   */
  boundary(meeting: MeetingId, audience: Audience, current: Position): Position {
    const name = nameOf(meeting, audience);
    const lane = this.#lanes.get(name) ?? this.#open(meeting, audience, current);
    this.#lanes.set(name, lane);
    return lane.boundary;
  }

  isListenedTo(meeting: MeetingId): boolean {
    return audiences.some((audience) => this.#options.outlet.isAnybody(meeting, audience));
  }

  /** Nothing that was on its way arrives, and everybody asks for the whole meeting. */
  startOver(meeting: MeetingId): void {
    for (const audience of audiences) {
      this.#drop(meeting, audience);
      this.#options.outlet.rejoin(meeting, audience);
    }
  }

  close(): void {
    for (const lane of this.#lanes.values()) lane.close();
    this.#lanes.clear();
  }

  #open(meeting: MeetingId, audience: Audience, from: Position): Lane {
    const { outlet, clock } = this.#options;
    const failed = (error: unknown) => this.#fail(meeting, audience, error);
    return new Lane({ meeting, audience, outlet, clock, from, failed });
  }

  #drop(meeting: MeetingId, audience: Audience): void {
    const name = nameOf(meeting, audience);
    this.#lanes.get(name)?.close();
    this.#lanes.delete(name);
  }

  /** A rule that threw while redacting: nobody is sent a gap, everybody is asked to start from the whole state. */
  #fail(meeting: MeetingId, audience: Audience, error: unknown): void {
    const reference = newReference();
    this.#options.metrics.bugMet();
    this.#options.log.error({ reference, meeting, audience, err: error }, 'publishing failed');
    this.#drop(meeting, audience);
    this.#options.outlet.rejoin(meeting, audience);
  }
}

function nameOf(meeting: MeetingId, audience: Audience): string {
  return `${meeting}/${audience}`;
}
