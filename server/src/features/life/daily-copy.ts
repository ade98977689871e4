import type { Clock } from '../../ports/clock.ts';

const day = 24 * 3_600_000;
/** What is overdue at start waits until the start is over. */
const atLeast = 60_000;
/** Where there is no copy yet: soon enough for a machine that is switched off every night. */
const first = 3_600_000;

export interface DailyCopy {
  readonly clock: Clock;
  /** When the last copy was made, milliseconds since 1970; null if there is none. */
  readonly lastAt: number | null;
  copy(): Promise<unknown>;
  /** Hears of one that did not work. */
  failed(error: unknown): void;
}

/** Makes a copy every 24 hours, also where the machine is switched off every night. Returns how to stop. */
export function copyDaily({ clock, lastAt, copy, failed }: DailyCopy): () => void {
  const now = clock.now();
  let cancel = wait(lastAt === null ? now + first : Math.max(lastAt + day, now + atLeast));
  function wait(at: number): () => void {
    return clock.at(at, () => {
      copy().catch(failed);
      cancel = wait(clock.now() + day);
    });
  }
  return () => cancel();
}
