import type { Box } from './entry-electors.ts';

/** A sheet that was entered here, and what the server told before that. */
export interface Sheet {
  readonly number: number;
  readonly name: string;
  readonly box: Box;
}

export function counts({ lines }: Box, { number }: Pick<Sheet, 'number'>): boolean {
  return lines.some(({ ballot }) => ballot?.trace?.number === number);
}

type Fate = 'sent' | 'entered' | 'counts' | 'differs';

/** Whether the sheet waits, counts, or was read differently by the two. */
export function fateOf({ number, box: before }: Sheet, box: Box): Fate {
  if (counts(box, { number })) return 'counts';
  // What was told before the sheet was entered says nothing of it.
  if (box === before) return 'sent';
  return box.papers.some((each) => each.number === number) ? 'entered' : 'differs';
}
