import { type RefObject, useEffect, useRef } from 'react';

interface GoingOn<T> {
  /** What holds the things that take turns. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** To be called by the press that brings `next`. */
  readonly press: (next: T) => void;
}

/**
 * What was pressed is gone with the press: whoever goes by keyboard goes on at what came in its place, not at the top of the
 * page.
 */
export function useGoOn<T>(now: T): GoingOn<T> {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ readonly next: T } | null>(null);
  useEffect(() => {
    if (pressed.current?.next === now) {
      box.current?.querySelector<HTMLElement>('input, button')?.focus();
    }
    pressed.current = null;
  }, [now]);
  return {
    box,
    press: (next) => {
      pressed.current = { next };
    },
  };
}
