import { type FocusEvent, useState } from 'react';
import type { Reading } from '../reading.ts';

interface Presence {
  readonly pointer: boolean;
  readonly keyboard: boolean;
  readonly since: number;
}

const isThere = ({ pointer, keyboard }: Omit<Presence, 'since'>) => pointer || keyboard;

/**
 * Whether somebody is at a list. While they are, nothing in it moves; otherwise what comes goes in by itself, because the
 * person who runs the meeting has no hand free to ask for it.
 */
export function useReading() {
  const [presence, set] = useState<Presence>({ pointer: false, keyboard: false, since: 0 });
  const change = (part: Partial<Omit<Presence, 'since'>>) =>
    set((before) => {
      const after = { ...before, ...part };
      return isThere(before) || !isThere(after) ? after : { ...after, since: before.since + 1 };
    });
  const bind = {
    onPointerEnter: () => change({ pointer: true }),
    onPointerLeave: () => change({ pointer: false }),
    onFocus: () => change({ keyboard: true }),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) change({ keyboard: false });
    },
  };
  const reading: Reading = { now: isThere(presence), since: presence.since };
  return { reading, bind };
}
