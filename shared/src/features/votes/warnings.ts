import * as z from 'zod/mini';
import type { SeatId } from '../../kernel/index.ts';
import { electorateOf, isThere, membersOf } from './electorate.ts';
import { measuresArea } from './rule.ts';
import type { Question, VotesFacts } from './state.ts';
import { quorumSteps, stepsFor } from './steps.ts';
import { type Elector, sumOf } from './sum.ts';
import { tallyOf } from './tally.ts';

/** What could later be held against a vote; none of it bars the opening by itself. */
const warningCodes = [
  /** Somebody claims this line and staff have not confirmed it: 待核验. */
  'claim-waiting',
  /** Two lines that may be one person; only a page that knows the names can tell. */
  'double',
  /** Who has appointed another is here. */
  'giver-here',
  /** Proxies are on record, and the rule takes none. */
  'proxy-unused',
  /** An interest of their own has been noted. */
  'interest',
  /** Several voters of one household, which has one ballot. */
  'household-shared',
  /** Several voters of one household, each with a ballot. */
  'household-several',
  /** Of no household, and so one alone. */
  'household-none',
  'area-missing',
  /** With those who are there now the quorum is not met. */
  'quorum-missing',
  /** With those who are there now too few would take part. */
  'participation-short',
] as const;

type WarningCode = (typeof warningCodes)[number];

/** As the opening keeps it: how many it was, nobody by name. */
export const warnedSchema = z.array(
  z.object({ code: z.enum(warningCodes), count: z.int().check(z.gte(1)) }),
);

export type Warned = z.infer<typeof warnedSchema>;

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
  const homeOf = new Map(facts.electors().map(({ seat, household }) => [seat, household]));
  const members = lines.flatMap(membersOf);
  const sharing = members.filter((seat) => {
    const home = homeOf.get(seat);
    return (
      home !== undefined && members.some((other) => other !== seat && homeOf.get(other) === home)
    );
  });
  if (rule.household === undefined) return about('household-several', sharing);
  const none = members.filter((seat) => homeOf.get(seat) === undefined);
  return [...about('household-shared', sharing), ...about('household-none', none)];
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
  const there = lines.filter((line) => isThere(line, facts));
  const house = { eligible: sumOf(lines, area), present: sumOf(there, area) };
  const all = there.map((elector) => ({ elector, choice: 'yes' as const }));
  const tally = tallyOf({ kind: 'approve', version: 1 }, all, area);
  const figures = { ...house, opening: house, tally };
  const quorum = quorumSteps(rule.quorum, house) ?? [];
  const taking = rule.conditions
    .filter(({ of }) => of === 'participation')
    .flatMap((condition) => stepsFor(condition, figures, [null]));
  return [
    ...missing('quorum-missing', quorum),
    ...missing(
      'participation-short',
      taking.filter((step) => step !== null),
    ),
  ];
}

/** One kind of figure that is short, whatever it counts. */
function missing(code: WarningCode, steps: readonly { readonly holds: boolean }[]): Warning[] {
  return steps.every(({ holds }) => holds) ? [] : [{ code, count: 1, seats: [] }];
}
