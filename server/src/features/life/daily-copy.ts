import type { Clock } from '../../ports/clock.ts';

const day = 24 * 3_600_000;

/** Makes a copy every 24 hours while the server runs; `failed` hears of one that did not work. Returns how to stop. */
export function copyDaily(
  clock: Clock,
  copy: () => Promise<unknown>,
  failed: (error: unknown) => void,
): () => void {
  let cancel = wait();
  function wait(): () => void {
    return clock.at(clock.now() + day, () => {
      copy().catch(failed);
      cancel = wait();
    });
  }
  return () => cancel();
}
