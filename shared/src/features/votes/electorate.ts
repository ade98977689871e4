import type { SeatId } from '../../kernel/index.ts';
import type { Question, Terms, VotesFacts } from './state.ts';
import type { Elector } from './sum.ts';

type Scope = Pick<Question, 'terms' | 'rule'>;

/** Who has a part in this line of the roll: the seat it stands under, and the others of its household. */
export function partiesOf({ seat, others = [] }: Pick<Elector, 'seat' | 'others'>): SeatId[] {
  return [seat, ...others];
}

/** A household is there as soon as one of it is. */
export function isThere(elector: Elector, { present }: Pick<VotesFacts, 'present'>): boolean {
  return partiesOf(elector).some((seat) => present(seat));
}

/** The roll as it would be now: of those with a vote on the roster, who has one here, each household once where the rule says so. */
export function electorateOf({ terms, rule }: Scope, facts: VotesFacts): Elector[] {
  const voters = facts.electors().filter(({ group }) => isAmong(terms, group));
  const lines = rule.household === undefined ? voters.map(forThemselves) : householdsOf(voters);
  return terms.presentOnly ? lines.filter((line) => isThere(line, facts)) : lines;
}

function isAmong({ groups }: Terms, group: Elector['group']): boolean {
  return groups === null || (group !== null && groups.includes(group));
}

function forThemselves({ household: _alone, ...elector }: Elector): Elector {
  return elector;
}

/** Whoever is of no household is one alone. */
function householdsOf(voters: readonly Elector[]): Elector[] {
  const households = new Map<string, Elector[]>();
  for (const voter of voters) {
    const key = voter.household ?? voter.seat;
    households.set(key, [...(households.get(key) ?? []), voter]);
  }
  return [...households.values()].map((members) => {
    const [first = members[0], ...others] = [...members].sort((a, b) => (a.seat < b.seat ? -1 : 1));
    return asOne(first as Elector, others);
  });
}

/** One head, and whatever area its members have; the household stands under the first of its seats. */
function asOne(first: Elector, others: readonly Elector[]): Elector {
  const all = [first, ...others];
  const areas = all.flatMap(({ area }) => (area === null ? [] : [area]));
  const { seat, group, household } = first;
  return {
    seat,
    heads: all.some(({ heads }) => heads > 0) ? 1 : 0,
    area: areas.length === 0 ? null : areas.reduce((sum, area) => sum + area, 0),
    group: all.every((each) => each.group === group) ? group : null,
    ...(household === undefined ? {} : { household }),
    ...(others.length === 0 ? {} : { others: others.map((each) => each.seat) }),
  };
}
