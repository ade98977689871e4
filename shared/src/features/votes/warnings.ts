import type { SeatId } from '../../kernel/index.ts';
import { electorateOf, isThere } from './electorate.ts';
import { membersOf } from './parties.ts';
import { type Condition, type Measure, measuresArea } from './rule.ts';
import type { Question, Voter, VotesFacts } from './state.ts';
import { compare } from './steps.ts';
import { type Elector, type Sum, sumOf } from './sum.ts';
import type { WarningCode } from './warned.ts';

export interface Warning {
  readonly code: WarningCode;
  readonly count: number;
  /** Whom it concerns; empty where it concerns all. */
  readonly seats: readonly SeatId[];
}

/** What the opening of a vote is looked at with. */
export type HouseFacts = Pick<VotesFacts, 'electors' | 'present' | 'claimed' | 'interested'>;

type Scope = Pick<Question, 'rule' | 'terms'>;

export function warningsOf(vote: Scope, facts: HouseFacts): Warning[] {
  const lines = electorateOf(vote, facts);
  const members = lines.flatMap(membersOf);
  const among = (seats: readonly SeatId[]) => members.filter((seat) => seats.includes(seat));
  return [
    ...about('claim-waiting', among(facts.claimed())),
    ...about('interest', among(facts.interested())),
    ...ofProxies(vote, lines, facts),
    ...ofHouseholds(vote, lines, facts),
    ...ofFigures(vote, lines, facts),
  ];
}

type Share = Parameters<typeof compare>[2] & { readonly measure: Measure };

function about(code: WarningCode, seats: readonly SeatId[]): Warning[] {
  return seats.length === 0 ? [] : [{ code, count: seats.length, seats }];
}

function ofProxies({ rule }: Scope, lines: readonly Elector[], facts: HouseFacts): Warning[] {
  const givers = lines.flatMap(({ proxies = [] }) => proxies.map(({ of }) => of));
  const members = new Set(lines.flatMap(membersOf));
  const given = facts
    .electors()
    .filter(({ seat, proxy }) => proxy !== undefined && members.has(seat));
  const unused = rule.proxies === undefined ? given.map(({ seat }) => seat) : [];
  return [
    ...about(
      'giver-here',
      givers.filter((seat) => facts.present(seat)),
    ),
    ...about('proxy-unused', unused),
  ];
}

function ofHouseholds({ rule }: Scope, lines: readonly Elector[], facts: HouseFacts): Warning[] {
  const members = new Set(lines.flatMap(membersOf));
  const voters = facts.electors().filter(({ seat }) => members.has(seat));
  const sharing = alikeIn(voters, ({ household }) => household);
  // 专有部分 count once, on whichever line of the household they stand; their area is added up.
  const twice = measuresArea(rule)
    ? alikeIn(voters, ({ household, area }) => household && area && `${household} ${area}`)
    : [];
  const doubled = about('area-twice', twice);
  if (rule.household === undefined) return [...about('household-several', sharing), ...doubled];
  const none = voters.filter(({ household }) => household === undefined).map(({ seat }) => seat);
  return [...about('household-shared', sharing), ...about('household-none', none), ...doubled];
}

/** Those who have the same as another; who has nothing has nothing in common. */
function alikeIn(
  voters: readonly Voter[],
  keyOf: (voter: Voter) => string | number | null | undefined,
): SeatId[] {
  const counts = new Map<string | number, number>();
  const keys = voters.map((voter) => keyOf(voter) || null);
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return voters.flatMap(({ seat }, i) => ((counts.get(keys[i] ?? '') ?? 0) > 1 ? [seat] : []));
}

/** What the rule could not be judged by, or would not be met by those who are there now. */
function ofFigures({ rule }: Scope, lines: readonly Elector[], facts: HouseFacts): Warning[] {
  const area = measuresArea(rule);
  const unmeasured = area ? lines.filter((line) => line.area === null) : [];
  if (unmeasured.length > 0) {
    return about(
      'area-missing',
      unmeasured.map(({ seat }) => seat),
    );
  }
  const there = sumOf(
    lines.filter((line) => isThere(line, facts)),
    area,
  );
  const all = sumOf(lines, area);
  const short = (share: Share, of: Sum) =>
    !compare(there[share.measure] ?? 0, of[share.measure] ?? 0, share).holds;
  const taking = rule.conditions.filter(({ of }) => of === 'participation');
  const base = ({ base: of }: Condition) => (of === 'present' ? there : all);
  return [
    ...missing(
      'quorum-missing',
      rule.quorum.some((part) => short(part, all)),
    ),
    ...missing(
      'participation-short',
      taking.some((part) => short(part, base(part))),
    ),
  ];
}

/** One kind of figure that is short, whatever it counts. */
function missing(code: WarningCode, isShort: boolean): Warning[] {
  return isShort ? [{ code, count: 1, seats: [] }] : [];
}
