import { membersOf, voicesOf } from './parties.ts';
import type { Question, Voter, VotesFacts } from './state.ts';
import { both, type Elector, type Sum, sumOf } from './sum.ts';
import type { Counted } from './tally.ts';
import type { Terms } from './terms.ts';

type Scope = Pick<Question, 'terms' | 'rule'>;

/** A line is there as soon as somebody is who may cast its ballot. */
export function isThere(elector: Elector, { present }: Pick<VotesFacts, 'present'>): boolean {
  return voicesOf(elector).some((seat) => present(seat));
}

interface Line {
  readonly elector: Elector;
  readonly voted: boolean;
}

/**
 * Who of the roll was there: whoever is at the close, and whoever's ballot is in, from afar or gone since. Otherwise those
 * who agree could be counted among fewer than have voted. Of hands nobody knows whose they were: where more were raised
 * than are left of those without a ballot, that many were there.
 */
export function presentAtClose(
  lines: readonly Line[],
  { raised, area }: { readonly raised: readonly Counted[]; readonly area: boolean },
  facts: Pick<VotesFacts, 'present'>,
): Sum {
  const sum = (of: readonly Pick<Line, 'elector'>[]) =>
    sumOf(
      of.map(({ elector }) => elector),
      area,
    );
  const left = sum(lines.filter(({ elector, voted }) => !voted && isThere(elector, facts)));
  const hands = sumOf(
    raised.map(({ elector }) => elector),
    area,
  );
  return both(sum(lines.filter(({ voted }) => voted)), hands.seats > left.seats ? hands : left);
}

/**
 * The roll as it would be now: of those with a vote on the roster, who has one here, each household once where the rule
 * says so, with their proxies where it allows them.
 */
export function electorateOf(
  { terms, rule }: Scope,
  facts: Pick<VotesFacts, 'electors' | 'present'>,
): Elector[] {
  const voters = facts.electors().filter(({ group }) => isAmong(terms, group));
  const proxies = rule.proxies === undefined ? [] : proxiesOf(voters);
  const alone = rule.household === undefined ? voters.map(forThemselves) : householdsOf(voters);
  const lines = proxies.length === 0 ? alone : alone.map((line) => withProxies(line, proxies));
  return terms.presentOnly ? lines.filter((line) => isThere(line, facts)) : lines;
}

function isAmong({ groups }: Terms, group: Elector['group']): boolean {
  return groups === null || (group !== null && groups.includes(group));
}

function forThemselves({ household: _alone, proxy: _given, ...elector }: Voter): Elector {
  return elector;
}

type Given = NonNullable<Elector['proxies']>;

function proxiesOf(voters: readonly Voter[]): Given {
  return voters.flatMap(({ seat, proxy }) =>
    proxy === undefined ? [] : [{ of: seat, to: proxy }],
  );
}

function withProxies(line: Elector, all: Given): Elector {
  const members = membersOf(line);
  const proxies = all.filter(({ of }) => members.includes(of));
  return proxies.length === 0 ? line : { ...line, proxies };
}

/** Whoever is of no household is one alone. */
function householdsOf(voters: readonly Voter[]): Elector[] {
  const households = new Map<string, Voter[]>();
  for (const voter of voters) {
    const key = voter.household ?? voter.seat;
    households.set(key, [...(households.get(key) ?? []), voter]);
  }
  return [...households.values()].map((members) => {
    const [first = members[0], ...others] = [...members].sort((a, b) => (a.seat < b.seat ? -1 : 1));
    return asOne(first as Voter, others);
  });
}

/** One head, and whatever area its members have; the household stands under the first of its seats. */
function asOne(first: Voter, others: readonly Voter[]): Elector {
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

/** How many proxies the person holds who holds the most. */
export function mostHeld(electors: readonly Elector[]): number {
  const held = new Map<string, number>();
  for (const { to } of electors.flatMap(({ proxies = [] }) => proxies)) {
    held.set(to, (held.get(to) ?? 0) + 1);
  }
  return Math.max(0, ...held.values());
}
