import type { Papers } from '../count/options.ts';
import type { Rule } from '../count/poll.ts';
import type { Act, Ballot, Case } from './case-file.ts';
import { type CaseMethod, methodOf } from './method-of.ts';
import { ruleOf, whyNot } from './rule-of.ts';

/** Somebody who has a vote in the case without being named in it. */
export interface Numbered {
  readonly ref: string;
  readonly name: string;
}

/** How one vote is to go, worked out before anything is played. People by their refs. */
export interface VotePlan {
  readonly ballot: Ballot;
  readonly method: CaseMethod;
  /** Of a vote about yes and no; no conditions where options are chosen. */
  readonly rule: Rule;
  readonly itemNo: number;
  readonly electors: readonly string[];
  /** There when the vote closes. */
  readonly present: readonly string[];
  /** There when it opens; their screens lock before they have voted. */
  readonly locked: readonly string[];
  /** Options of the case by ref: more than one where the vote asks for several. */
  readonly choices: Papers;
  /** Send their ballot twice under one key. */
  readonly twice: readonly string[];
  /** Come back with a ballot after the close. */
  readonly late: readonly string[];
  /** A new sitting begins before it. */
  readonly newSitting: boolean;
  /** The vote by its number whose tie this one settles; null: it is no run-off. */
  readonly runoffOf: number | null;
}

/** Votes that can be played, in order. */
export function playable(file: Case): Ballot[] {
  return file.ballots.filter((ballot) => whyNot(ballot) === null);
}

export function numberedVoters(file: Case): Numbered[] {
  const flagged = file.participants.filter(({ voter }) => voter).length;
  const all = file.participants.length;
  const missing = playable(file)
    .filter(({ eligible }) => eligible !== all)
    .map(({ eligible }) => eligible - flagged);
  const count = Math.max(0, ...missing);
  return Array.from({ length: count }, (_, index) => {
    const no = flagged + index + 1;
    return { ref: `N${no}`, name: `代表${no}号` };
  });
}

/**
 * Flagged voters if their number is `eligible`; else all participants if theirs is; else the flagged ones and as many
 * numbered ones as are missing. Null: fewer than the flagged, which is those who are present.
 */
function electorateOf(file: Case, { eligible }: Ballot): string[] | null {
  const refs = file.participants.map(({ ref }) => ref);
  const flagged = file.participants.filter(({ voter }) => voter).map(({ ref }) => ref);
  if (flagged.length === eligible) return flagged;
  if (refs.length === eligible) return refs;
  const numbered = numberedVoters(file).map(({ ref }) => ref);
  return eligible > flagged.length
    ? [...flagged, ...numbered.slice(0, eligible - flagged.length)]
    : null;
}

/** Those whom the roll has voting first; the rest in their order, whose screen locks last. */
function presentFor(ballot: Ballot, pool: readonly string[], locked: readonly string[]): string[] {
  const { roll, present } = ballot;
  const rank = (ref: string) => {
    if (roll !== undefined && (roll[ref] ?? null) !== null) return 0;
    return locked.includes(ref) ? 2 : 1;
  };
  const chosen = new Set([...pool].sort((a, b) => rank(a) - rank(b)).slice(0, present));
  return pool.filter((ref) => chosen.has(ref));
}

/**
 * As the roll says; without one, names to match the tally, dealt round and round to as many of those present as cast a
 * ballot: none gets the same name twice, for no option has more names than there are ballots.
 */
function choicesFor({ roll, options, tally, cast }: Ballot, present: readonly string[]): Papers {
  if (roll !== undefined) {
    const lines = Object.entries(roll).flatMap(([ref, option]): [string, string[]][] =>
      option === null ? [] : [[ref, [option]]],
    );
    return new Map(lines);
  }
  const casting = present.slice(0, cast);
  const papers = new Map(casting.map((ref): [string, string[]] => [ref, []]));
  const names = options.flatMap((option) => Array<string>(tally[option] ?? 0).fill(option));
  names.forEach((name, index) => {
    papers.get(casting[index % casting.length] ?? '')?.push(name);
  });
  return papers;
}

/** Acts between the opening of a vote and the opening of the next. */
function actsDuring({ live_script }: Case, no: number): Act[] {
  let current: number | null = null;
  return live_script.filter(({ act, ballot }) => {
    if (act === 'open_ballot') current = ballot ?? null;
    return current === no;
  });
}

/** The vote before which the script has everybody check in anew. */
function sittingBefore(file: Case): number | null {
  const anew = file.live_script.find(({ act }) => act === 'second_sitting_check_in');
  if (anew === undefined) return null;
  const votes = playable(file).slice(1);
  return (votes.find(({ present }) => present === anew['present']) ?? votes[0])?.no ?? null;
}

/** On which item a vote is held: the next one for votes, else the next text, else where the last vote was. */
function itemsFor(file: Case, votes: readonly Ballot[]): Map<number, number> {
  const places = new Map<number, number>();
  let last = 0;
  for (const { no } of votes) {
    const later = file.agenda.filter((item) => item.no > last);
    const found =
      later.find(({ type }) => type === 'ballot') ?? later.find(({ type }) => type === 'consensus');
    last = found?.no ?? (last === 0 ? (file.agenda.at(-1)?.no ?? 0) : last);
    places.set(no, last);
  }
  return places;
}

/** The vote just before that ended in a tie between these very options, and some others perhaps. */
function tiedBefore(file: Case, { no, options }: Ballot): number | null {
  const votes = playable(file);
  const before = votes[votes.findIndex((vote) => vote.no === no) - 1];
  if (before?.result !== 'tie_runoff') return null;
  return options.every((option) => before.options.includes(option)) ? before.no : null;
}

/** All votes that can be played. Votes that cannot keep their item all the same. */
export function votePlans(file: Case): VotePlan[] {
  const items = itemsFor(file, file.ballots);
  const sitting = sittingBefore(file);
  return playable(file).flatMap((ballot): VotePlan[] => {
    const method = methodOf(ballot);
    const rule = method?.kind === 'approve' ? ruleOf(ballot) : { quorum: [], conditions: [] };
    if (method === null || rule === null) return [];
    const actors = (act: string) =>
      actsDuring(file, ballot.no)
        .filter((each) => each.act === act)
        .map(({ actor }) => actor);
    const locked = actors('lock_screen');
    const flagged = file.participants.filter(({ voter }) => voter).map(({ ref }) => ref);
    const electorate = electorateOf(file, ballot);
    const present = presentFor(ballot, electorate ?? flagged, locked);
    return [
      {
        ballot,
        method,
        rule,
        itemNo: items.get(ballot.no) ?? 0,
        electors: electorate ?? present.slice(0, ballot.eligible),
        present,
        locked: locked.filter((ref) => !present.includes(ref)),
        choices: choicesFor(ballot, present),
        twice: actors('vote_twice_same_key'),
        late: actors('resume_vote_rejected_late'),
        newSitting: ballot.no === sitting,
        runoffOf: tiedBefore(file, ballot),
      },
    ];
  });
}
