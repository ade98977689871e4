import type { VoteId } from '@haoshangliang/shared/features/votes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { randomId } from '../../meetings/random-id.ts';
import { systemRequest } from '../../meetings/system-request.ts';
import type { Clock } from '../../ports/clock.ts';

/** Between two tellings of how many ballots are in a box, milliseconds. */
const pause = 2_000;

/** Tells a meeting how many ballots its secret vote has, some time after they came: never each one as it comes. */
export class ToldTurnout {
  readonly #clock: Clock;
  readonly #waiting = new Map<string, () => void>();
  #hosts: Pick<MeetingHosts, 'execute'> | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The hosts are made after this, for they tell it what has come. */
  tell(hosts: Pick<MeetingHosts, 'execute'>): void {
    this.#hosts = hosts;
  }

  filled(meeting: MeetingId, box: string): void {
    if (this.#waiting.has(box)) return;
    const cancel = this.#clock.at(this.#clock.now() + pause, () => {
      this.#waiting.delete(box);
      const command = { type: 'votes/note-turnout', vote: box as VoteId } as const;
      // Refused where the vote is over meanwhile: then its close has told more.
      void this.#hosts?.execute(meeting, systemRequest(`turnout/${randomId()}`, command));
    });
    this.#waiting.set(box, cancel);
  }

  close(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }
}
