import type { Clock } from '../../ports/clock.ts';

// Timers count only the time the machine is awake and hold at most 24.8 days. Looking at the clock every half minute
// makes deadlines of any distance work, also after the machine slept or its clock was set.
const longestWait = 30_000;

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    at: (at, callback) => {
      const look = () => {
        if (Date.now() >= at) callback();
        else timer = setTimeout(look, waitUntil(at));
      };
      let timer = setTimeout(look, waitUntil(at));
      return () => clearTimeout(timer);
    },
  };
}

function waitUntil(at: number): number {
  return Math.max(0, Math.min(at - Date.now(), longestWait));
}
