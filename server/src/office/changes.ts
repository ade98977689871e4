import type { StandingChange } from '../meetings/standing.ts';

/** Carries news of changed standing from whoever changes it to whoever judges by it. */
export interface StandingChanges {
  announce(change: StandingChange): void;
  onChange(listener: (change: StandingChange) => void): void;
}

export function createStandingChanges(): StandingChanges {
  const listeners: ((change: StandingChange) => void)[] = [];
  return {
    announce: (change) => {
      for (const listener of listeners) listener(change);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
