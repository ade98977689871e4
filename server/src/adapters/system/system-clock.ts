import type { Clock } from '../../ports/clock.ts';

// Timers count only the time the machine is awake and hold at most 24.8 days. Looking at the clock every half minute
// makes deadlines of any distance work, also after the machine slept or its clock was set.
const longestWait = 30_000;

export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    at: (at, callback) => {
      const begun = performance.now();
      const asked = at - Date.now();
      // What is near does not move away when the clock is set back meanwhile.
      const left = () => {
        const byClock = at - Date.now();
        const byTime = asked - (performance.now() - begun);
        return asked > longestWait ? byClock : Math.min(byClock, byTime);
      };
      const wait = () => Math.max(0, Math.min(Math.ceil(left()), longestWait));
      const look = () => {
        if (left() <= 0) callback();
        else timer = setTimeout(look, wait());
      };
      let timer = setTimeout(look, wait());
      return () => clearTimeout(timer);
    },
  };
}
