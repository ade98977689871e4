import type { HouseholdId, PeopleState } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Compilable } from 'kysely';
import { randomId } from '../../meetings/random-id.ts';
import type { HouseholdNameRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { inBatches } from '../rows-at-once.ts';
import { foldedPlace } from '../texts/roster-words.ts';

/**
 * The households that are called so. Names that are new get an id, and the id is on disk before anything says that somebody
 * is of it: who writes the same name at the same moment, or after a start in between, gets the same one.
 */
export async function householdsCalled(
  tables: Tables,
  meeting: MeetingId,
  names: readonly (string | null)[],
): Promise<(name: string | null) => HouseholdId | null> {
  // Of several ways to write it the first is what it is called.
  const written = names.flatMap((name) => (name === null ? [] : [name])).reverse();
  const wanted = new Map(written.map((name) => [foldedPlace(name), name]));
  let known = await idsByName(tables, meeting);
  const drawn = [...wanted]
    .filter(([key]) => !known.has(key))
    .map(([, name]) => ({ household: randomId<'household'>(), name }));
  if (drawn.length > 0) {
    await tables.write(...namingHouseholds(tables, meeting, drawn));
    known = await idsByName(tables, meeting);
  }
  return (name) => (name === null ? null : (known.get(foldedPlace(name)) ?? null));
}

export type DraftHousehold = Pick<HouseholdNameRow, 'household' | 'name'>;

/** Statements that name households. A name that has come in since keeps its id. */
export function namingHouseholds(
  { db }: Tables,
  meeting: MeetingId,
  drawn: readonly DraftHousehold[],
): Compilable[] {
  const rows = drawn.map((each) => ({ meeting, ...each, folded: foldedPlace(each.name) }));
  return inBatches(rows).map((batch) =>
    db
      .insertInto('household_name')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing()),
  );
}

async function idsByName({ db }: Tables, meeting: MeetingId): Promise<Map<string, HouseholdId>> {
  const rows = await db
    .selectFrom('household_name')
    .select(['household', 'name'])
    .where('meeting', '=', meeting)
    .execute();
  return new Map(rows.map(({ household, name }) => [foldedPlace(name), household]));
}

/** Writes the name of a household as it was written last, where two ways of writing it are the same name. */
export async function spellHousehold(
  tables: Tables,
  { meeting, household, name }: Pick<HouseholdNameRow, 'meeting' | 'household' | 'name'>,
): Promise<void> {
  await tables.write(
    tables.db
      .updateTable('household_name')
      .set({ name })
      .where('meeting', '=', meeting)
      .where('household', '=', household),
  );
}

/** What the households of a meeting are called, those among them that nobody is of any more. */
export async function householdNames(
  { db }: Tables,
  meeting: MeetingId,
): Promise<HouseholdNameRow[]> {
  return await db.selectFrom('household_name').selectAll().where('meeting', '=', meeting).execute();
}

/** By seat, what the household is called that it is of now. */
export async function householdsOfSeats(
  { db }: Tables,
  people: PeopleState,
  { meeting, seats }: { readonly meeting: MeetingId; readonly seats: readonly SeatId[] },
): Promise<Record<string, string>> {
  const homes = seats.flatMap((seat) => {
    const home = getIn(people.seats, seat)?.household;
    return home == null ? [] : [{ seat, home }];
  });
  if (homes.length === 0) return {};
  const rows = await db
    .selectFrom('household_name')
    .select(['household', 'name'])
    .where('meeting', '=', meeting)
    .where('household', 'in', [...new Set(homes.map(({ home }) => home))])
    .execute();
  const called = new Map(rows.map(({ household, name }) => [household, name]));
  return Object.fromEntries(
    homes.flatMap(({ seat, home }) => {
      const name = called.get(home);
      return name === undefined ? [] : [[seat, name]];
    }),
  );
}

/** Names of households that nobody is of: kept only as long as the change can be taken back. */
export async function forgetLeftHouseholds(
  tables: Tables,
  people: PeopleState,
  meeting: MeetingId,
): Promise<number> {
  const homes = new Set(valuesOf(people.seats).map(({ household }) => household));
  const left = (await householdNames(tables, meeting)).filter(
    ({ household }) => !homes.has(household),
  );
  const counts = await tables.write(
    ...inBatches(left).map((batch) =>
      tables.db
        .deleteFrom('household_name')
        .where('meeting', '=', meeting)
        .where(
          'household',
          'in',
          batch.map(({ household }) => household),
        ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
