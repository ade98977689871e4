import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How many of many are there by now: `step` more each time the page has had its turn, and all before they are printed. */
export function useGrowing(all: number, step: number): number {
  const [count, setCount] = useState(step);
  useEffect(() => {
    if (count >= all) return;
    const timer = setTimeout(() => setCount(count + step));
    return () => clearTimeout(timer);
  }, [count, all, step]);
  useEffect(() => {
    const finish = () => flushSync(() => setCount(all));
    window.addEventListener('beforeprint', finish);
    return () => window.removeEventListener('beforeprint', finish);
  }, [all]);
  return Math.min(count, all);
}
