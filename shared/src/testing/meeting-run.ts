import type { Actor, Right, Row, SeatId } from '../kernel/index.ts';
import {
  decideMeeting,
  evolveMeeting,
  initialMeeting,
  type MeetingCommand,
  type MeetingState,
  type StreamEvent,
} from '../meeting/index.ts';
import { idAt, keysIn } from './history.ts';

const allRights: ReadonlySet<Right> = new Set<Right>([
  'participate',
  'moderate',
  'record',
  'receive',
  'prepare',
  'system',
]);

/** A meeting played command after command on a clock the test holds; a refused command is an error. */
export class MeetingRun {
  readonly events: StreamEvent[] = [];
  state: MeetingState = initialMeeting;
  now: number;
  readonly rows: Row[] = [];
  #made = 1_000_000;

  constructor(startsAt: number) {
    this.now = startsAt;
  }

  later(minutes: number): void {
    this.now += minutes * 60_000;
  }

  /** `seat` acts, for itself or for `on`; null is the office or the system. Returns what happened. */
  run(
    command: MeetingCommand,
    seat: SeatId | null = null,
    on: SeatId | null = null,
  ): StreamEvent[] {
    const actor: Actor = { seat, account: null, for: on };
    const newId = <Kind extends string>() => idAt<Kind>(++this.#made);
    const decision = decideMeeting(this.state, command, {
      now: this.now,
      newId,
      actor,
      rights: allRights,
      sealed: (box) => keysIn(this.rows, box),
      sealingKey: () => 'k'.repeat(43),
    });
    if (!decision.ok)
      throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(decision)}`);
    this.rows.push(...decision.rows);
    const first = this.events.length + 1;
    const made = decision.events.map((event, i) => ({
      ...event,
      seq: first + i,
      at: this.now,
      actor,
    }));
    this.events.push(...made);
    this.state = made.reduce(evolveMeeting, this.state);
    return made;
  }
}
