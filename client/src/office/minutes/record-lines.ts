import type { Desk } from './use-desk.ts';

/** A line of 实录 as the page shows it. */
export interface RecordLine {
  readonly seq: number;
  readonly at: number;
  readonly words: string;
  readonly said?: Desk['happenings'][number]['said'];
}

/** open: can be carried; carried: stands in the minutes; own: belongs to the record alone. */
export type Carrying = 'open' | 'carried' | 'own';

export function carryingOf(desk: Desk | undefined): (seq: number) => Carrying {
  const bySeq = new Map(desk?.happenings.map(({ seq, isCarried }) => [seq, isCarried]));
  return (seq) => {
    const isCarried = bySeq.get(seq);
    if (isCarried === undefined) return 'own';
    return isCarried ? 'carried' : 'open';
  };
}

/** What has happened since the last line that was carried. */
export function sinceTheLast(desk: Desk | undefined): number[] {
  const happenings = desk?.happenings ?? [];
  const last = happenings.map(({ isCarried }) => isCarried).lastIndexOf(true);
  return happenings.slice(last + 1).map(({ seq }) => seq);
}
