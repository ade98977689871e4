import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Room {
  readonly row: RefObject<HTMLDivElement | null>;
  /** How many buttons of the width of the first stand in one row. */
  readonly room: number;
}

/** Measures a row of buttons that are all of one width. */
export function useRoom(): Room {
  const row = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const measure = () => {
      const one = element.firstElementChild?.getBoundingClientRect().width ?? 0;
      if (one > 0) setRoom(Math.max(2, Math.floor(element.clientWidth / one)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { row, room };
}
