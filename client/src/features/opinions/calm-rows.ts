import { useState } from 'react';

export interface Identified {
  readonly id: string;
}

export interface CalmRow<T> {
  readonly row: T;
  /** It has been taken from view since; its place is kept, so that nothing moves. */
  readonly gone: boolean;
}

export interface Calm<T> {
  readonly rows: readonly CalmRow<T>[];
  /** How many have come since the list was last taken. */
  readonly fresh: number;
}

/**
 * The list as the reader has it before them: in the order in which it was taken, each row as it stands by now. What came
 * since is counted and not put in; one's own goes on top at once.
 */
export function calmRows<T extends Identified>(
  taken: readonly T[],
  present: readonly T[],
  isOwn: (row: T) => boolean,
): Calm<T> {
  const now = new Map(present.map((row) => [row.id, row]));
  const known = new Set(taken.map(({ id }) => id));
  const news = present.filter(({ id }) => !known.has(id));
  const own = news.filter(isOwn).map((row) => ({ row, gone: false }));
  const kept = taken.map((row) => {
    const current = now.get(row.id);
    return { row: current ?? row, gone: current === undefined };
  });
  return { rows: [...own, ...kept], fresh: news.length - own.length };
}

interface CalmOptions<T> {
  /** Another question, another list: it is taken anew whenever this changes. */
  readonly question: string;
  readonly isOwn: (row: T) => boolean;
  /** Nobody reads: the list may move, and does. */
  readonly moving?: boolean;
}

/** `calmRows` for a page; `take` puts in what has come and closes the places of what has gone. */
export function useCalmRows<T extends Identified>(
  present: readonly T[],
  { question, isOwn, moving = false }: CalmOptions<T>,
): Calm<T> & { take(): void } {
  const [taken, setTaken] = useState({ question, rows: present });
  // Where nothing stands yet, nothing can move.
  const stale = taken.question !== question || (taken.rows.length === 0 && present.length > 0);
  if (stale && !moving) setTaken({ question, rows: present });
  const calm = calmRows(stale || moving ? present : taken.rows, present, isOwn);
  return { ...calm, take: () => setTaken({ question, rows: present }) };
}
