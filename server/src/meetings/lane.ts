import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Audience, SeatId } from '@haoshangliang/shared/kernel';
import {
  type OwnEvent,
  ownMeeting,
  redactMeeting,
  type StreamEvent,
} from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Clock } from '../ports/clock.ts';
import { type Answered, type LineId, nobodyAnswered } from './answered.ts';
import type { Outlet } from './outlet.ts';
import type { Position } from './position.ts';
import { canWait, pushMerged } from './redaction.ts';

/** For how long events that can merge wait for more of their kind, milliseconds. */
export const tick = 500;

/** Own messages of one turn: each is encoded for itself, and in a storm of ballots hundreds are due with each tick. */
const ownAtOnce = 20;

/** Whose own it is, and the line whose answer has said it already. */
interface Own extends OwnEvent {
  readonly line: LineId | null;
}

interface Parcel {
  readonly own: readonly Own[];
  readonly events: readonly StreamEvent[];
  readonly position: Position;
}

export interface LaneOptions {
  readonly meeting: MeetingId;
  readonly audience: Audience;
  readonly outlet: Outlet;
  readonly clock: Clock;
  readonly from: Position;
  /** Called when a parcel could not be carried. */
  failed(error: unknown): void;
}

/** The way of a meeting's events to one audience. Order is kept; what waits goes along with the first that does not. */
export class Lane {
  readonly #options: LaneOptions;
  /** What is on its way, in whole messages: whoever joins now knows everything up to here and nothing beyond it. */
  #boundary: Position;
  #taken: Position;
  #own: Own[] = [];
  #events: StreamEvent[] = [];
  readonly #parcels: Parcel[] = [];
  #isSending = false;
  #cancelTick: (() => void) | null = null;
  #isLeaving = false;
  #isClosed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#boundary = options.from;
    this.#taken = options.from;
  }

  get boundary(): Position {
    return this.#boundary;
  }

  /** Events that have just been kept. They leave at the end of this turn, or with the tick if all of them can wait. */
  take(
    events: readonly StreamEvent[],
    position: Position,
    answered: Answered = nobodyAnswered,
  ): void {
    let canAllWait = true;
    for (const event of events.filter(({ seq }) => seq > this.#taken.seq)) {
      const line = answered.get(event.seq) ?? null;
      for (const own of ownMeeting(event))
        this.#own.push({ ...own, line: own.seat === event.actor.seat ? line : null });
      const seen = redactMeeting(event, this.#options.audience);
      if (seen !== null) pushMerged(this.#events, seen);
      canAllWait &&= canWait(seen);
    }
    this.#taken = position;
    if (canAllWait) this.#leaveLater();
    else this.#leaveNow();
  }

  /** What has been taken and not sent is never sent. */
  close(): void {
    this.#isClosed = true;
    this.#cancelTick?.();
    this.#cancelTick = null;
    this.#parcels.length = 0;
  }

  #leaveLater(): void {
    const { clock } = this.#options;
    this.#cancelTick ??= clock.at(clock.now() + tick, () => this.#leave());
  }

  #leaveNow(): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    setImmediate(() => this.#leave());
  }

  #leave(): void {
    this.#cancelTick?.();
    this.#cancelTick = null;
    this.#isLeaving = false;
    if (this.#isClosed) return;
    this.#parcels.push({ own: this.#own, events: this.#events, position: this.#taken });
    this.#own = [];
    this.#events = [];
    if (!this.#isSending) void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    try {
      for (let next = this.#parcels.shift(); next !== undefined; next = this.#parcels.shift()) {
        await this.#send(next);
      }
    } catch (error) {
      this.#options.failed(error);
    }
    this.#isSending = false;
  }

  /** The loop is given back again and again, so that a hall of thousands does not hold up a single answer. */
  async #send({ own, events, position }: Parcel): Promise<void> {
    const { outlet, meeting, audience } = this.#options;
    this.#boundary = position;
    const due = together(own).filter(({ seat, line }) =>
      outlet.hears(meeting, audience, seat, line),
    );
    for (const [index, { seat, line, events: mine }] of due.entries()) {
      if (index > 0 && index % ownAtOnce === 0) await nextTurn();
      if (this.#isClosed) return;
      outlet.own(audience, seat, { meeting, events: mine }, line);
    }
    let isFirst = true;
    for (const room of outlet.rooms(meeting, audience)) {
      if (!isFirst) await nextTurn();
      if (this.#isClosed) return;
      isFirst = false;
      outlet.events(room, { meeting, through: position.seq, events });
    }
  }
}

interface Due {
  readonly seat: SeatId;
  readonly line: LineId | null;
  readonly events: StreamEvent[];
}

/** One message for all that goes to the same devices. */
function together(own: readonly Own[]): Due[] {
  const due = new Map<string, Due>();
  for (const { seat, line, event } of own) {
    const key = `${seat} ${line ?? ''}`;
    const same = due.get(key);
    if (same === undefined) due.set(key, { seat, line, events: [event] });
    else same.events.push(event);
  }
  return [...due.values()];
}
