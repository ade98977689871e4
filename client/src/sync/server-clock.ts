/** The server's time, carried on by the device between the moments at which the server says it. */
export interface ServerClock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** The server said `now` in an answer to something asked at `askedAt` (by `elapsed`). */
  told(now: number, askedAt: number): void;
  /** Milliseconds on a clock that nobody sets, for `askedAt`. */
  elapsed(): number;
}

// performance.now does not jump when somebody sets the device's clock; it may stand still while the device sleeps,
// which is why the server says its time again at every join.
export function makeServerClock(elapsed: () => number = () => performance.now()): ServerClock {
  let offset = Date.now() - elapsed();
  return {
    now: () => Math.round(elapsed() + offset),
    told(now, askedAt) {
      offset = now - (askedAt + elapsed()) / 2;
    },
    elapsed,
  };
}
