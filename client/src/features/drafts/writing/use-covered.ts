import { type RefObject, useEffect } from 'react';

/**
 * Says to the styles how much of the page lies outside of what is seen: a keyboard on a phone covers the lower part and
 * pushes the upper one out. What sticks to an edge keeps to the edge that is seen.
 */
export function useCovered(host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const measure = () => {
      const above = Math.max(0, seen.offsetTop);
      const below = Math.max(0, window.innerHeight - seen.height - above);
      host.current?.style.setProperty('--covered-above', `${Math.round(above)}px`);
      host.current?.style.setProperty('--covered-below', `${Math.round(below)}px`);
    };
    measure();
    for (const change of ['resize', 'scroll'] as const) seen.addEventListener(change, measure);
    return () => {
      for (const change of ['resize', 'scroll'] as const) seen.removeEventListener(change, measure);
    };
  }, [host]);
}
