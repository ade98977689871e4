import type { HouseholdId, PeopleState } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { Tables } from '../../ports/tables.ts';
import { folded } from '../texts/roster-words.ts';

/** Households of a meeting by what its list calls them; those that are new get an id. */
export class Households {
  readonly #ids = new Map<string, HouseholdId>();

  /** `lines`: what the seats' households are called; `people`: which household each is of. */
  constructor(people: PeopleState | undefined, lines: readonly HouseholdLine[]) {
    for (const { seat, household } of lines) {
      const id = people === undefined ? undefined : getIn(people.seats, seat)?.household;
      if (household !== null && id != null) this.#ids.set(folded(household), id);
    }
  }

  idOf(called: string | null): HouseholdId | null {
    if (called === null) return null;
    const key = folded(called);
    const id = this.#ids.get(key) ?? randomId<'household'>();
    this.#ids.set(key, id);
    return id;
  }
}

interface HouseholdLine {
  readonly seat: SeatId;
  readonly household: string | null;
}

export async function householdLines({ db }: Tables, meeting: MeetingId): Promise<HouseholdLine[]> {
  return await db
    .selectFrom('seat_name')
    .select(['seat', 'household'])
    .where('meeting', '=', meeting)
    .where('household', 'is not', null)
    .execute();
}
