import type { MeetingId } from '@haoshangliang/shared/wire';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { MeetingRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import type { MeetingBook } from '../meetings/meeting-book.ts';
import { tracing } from './traces.ts';

/** The first three characters say which doors are meant, the other five open them: 25 bits and thirty guesses a minute. */
export const headLength = 3;

const guesses = { points: 30, duration: 60 };

export interface CodeDeps {
  readonly tables: Tables;
  readonly book: MeetingBook;
  readonly now: () => number;
}

/** Counts wrong codes by the doors they were meant for, never by address: a village shares one. */
export function createCodeGuesses(deps: CodeDeps) {
  const limiter = new RateLimiterMemory(guesses);

  return {
    /** After the thirtieth within a minute the door gets another code, and staff see why. */
    async count(meetings: readonly MeetingRow[]): Promise<void> {
      for (const { id } of meetings) {
        const full = await limiter.consume(id).then(
          (counted) => counted.remainingPoints === 0,
          () => false,
        );
        if (full) await renewCode(deps, id, 'code-guessed');
      }
    },
  };
}

export async function renewCode(
  { tables, book, now }: CodeDeps,
  meeting: MeetingId,
  kind: 'code-guessed' | 'code-renewed',
): Promise<string> {
  const code = await book.freshCode();
  await tables.write(
    tables.db.updateTable('meeting').set({ code }).where('id', '=', meeting),
    tracing(tables, now(), { meeting, kind }),
  );
  return code;
}
