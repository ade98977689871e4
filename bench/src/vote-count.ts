import { setTimeout as wait } from 'node:timers/promises';
import { type Meeting, must } from './meeting.ts';
import { rounded } from './report.ts';

/** Of a secret vote, milliseconds. */
export interface Closing {
  /** From pressing 结束投票 to the end of the time in which that can be taken back. */
  readonly closed: number;
  /** From the box being closed for good to the count being told. */
  readonly counted: number;
}

const patience = 60_000;

/** When the clerk hears of events of certain types. */
export class Hearing {
  readonly #moments = new Map<string, number>();

  constructor({ line }: Pick<Meeting, 'line'>, types: readonly string[]) {
    line.onEvents = (frame) => {
      const now = performance.now();
      for (const type of types)
        if (!this.#moments.has(type) && frame.includes(`"${type}"`)) this.#moments.set(type, now);
    };
  }

  async momentOf(type: string): Promise<number> {
    const until = performance.now() + patience;
    while (performance.now() < until) {
      const moment = this.#moments.get(type);
      if (moment !== undefined) return moment;
      await wait(2);
    }
    throw new Error(`No ${type} in time`);
  }
}

/** Closes a secret vote and waits until its ballots have been opened and counted. */
export async function closeAndCount(meeting: Meeting, vote: string): Promise<Closing> {
  const hearing = new Hearing(meeting, ['votes/box-closed', 'votes/ballots-counted']);
  const begun = performance.now();
  await must(meeting, { type: 'votes/close-vote', vote });
  const closed = await hearing.momentOf('votes/box-closed');
  const counted = await hearing.momentOf('votes/ballots-counted');
  return { closed: rounded(closed - begun), counted: rounded(counted - closed) };
}
