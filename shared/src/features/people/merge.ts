import type { Recorded } from '../../kernel/index.ts';
import type { PeopleEvent } from './events.ts';
import { joined } from './roster.ts';

/** What others than staff get while a roster is read in: its numbers as they stand at the end. */
export function mergePeople(
  older: Recorded<PeopleEvent>,
  newer: Recorded<PeopleEvent>,
): Recorded<PeopleEvent> | null {
  if (older.type !== 'people/roster-moved' || newer.type !== 'people/roster-moved') return null;
  return { ...newer, data: { roster: joined(older.data.roster, newer.data.roster) } };
}
