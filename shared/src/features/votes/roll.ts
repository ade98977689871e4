import {
  type BucketMap,
  deleteIn,
  emptyMap,
  getIn,
  type SeatId,
  setIn,
  valuesOf,
} from '../../kernel/index.ts';
import type { Answer } from './answers.ts';
import { handsIn } from './hands.ts';
import { readingsOf } from './papers.ts';
import { castSecretly } from './secret-box.ts';
import { type Ballot, isHeld, type OnRoll, type VoteId, type VotesState } from './state.ts';
import type { Elector } from './sum.ts';

type Electorate = Readonly<Record<SeatId, Omit<Elector, 'seat'>>>;

/** One map by seat for each vote. */
export type BySeat<V> = Readonly<Record<string, BucketMap<V>>>;

export function entryOf<V>(maps: BySeat<V>, vote: VoteId, seat: SeatId): V | undefined {
  return getIn(maps[vote] ?? emptyMap, seat);
}

export function withEntries<V>(
  maps: BySeat<V>,
  vote: VoteId,
  entries: readonly (readonly [string, V])[],
): BySeat<V> {
  if (entries.length === 0) return maps;
  const before: BucketMap<V> = maps[vote] ?? emptyMap;
  const after = entries.reduce((map, [seat, value]) => setIn(map, seat, value), before);
  return { ...maps, [vote]: after };
}

/** Without the seat's entry; a map that is left empty goes too. */
export function withoutEntry<V>(maps: BySeat<V>, vote: VoteId, seat: SeatId): BySeat<V> {
  const left = deleteIn(maps[vote] ?? emptyMap, seat);
  const { [vote]: _emptied, ...others } = maps;
  return left.size === 0 ? others : { ...others, [vote]: left };
}

/** Lines of the roll as an event names them. */
export function linesOf(electorate: Electorate, admitted: boolean): (readonly [SeatId, OnRoll])[] {
  const lines = Object.entries(electorate) as [SeatId, Electorate[SeatId]][];
  return lines.map(([seat, weight]) => [seat, { seat, ...weight, admitted }]);
}

/** The electorate with what each has cast so far. */
export function castersOf(state: VotesState, vote: VoteId) {
  return valuesOf(state.rolls[vote] ?? emptyMap).map((elector) => ({
    elector,
    ballot: entryOf(state.ballots, vote, elector.seat) ?? null,
  }));
}

/** A line of the register of a named vote. */
export interface RollLine extends OnRoll {
  /** Null: no ballot. The choice is null until the vote has closed, for staff too, unless the roll is live. */
  readonly ballot: (Omit<Ballot, 'choice'> & { readonly choice: Answer | null }) | null;
}

/**
 * The roll of a vote from the whole state, by seat: who may vote and who has, and once it has closed, what. Never part of
 * what a device holds; null for a vote that was never put to the meeting.
 */
export function rollOf(state: VotesState, id: VoteId): readonly RollLine[] | null {
  const vote = getIn(state.votes, id);
  if (vote === undefined || !isHeld(vote)) return null;
  const secretly = castSecretly(state, id);
  if (secretly !== null) return secretRoll(state, id, secretly);
  // Broken off, a vote has been counted no more than one that runs; its question is about to be asked again.
  const told = vote.outcome !== null || vote.terms.live === true;
  const shown = (ballot: Ballot) => (told ? ballot : { ...ballot, choice: null, reason: null });
  return castersOf(state, id)
    .map(({ elector, ballot }) => ({ ...elector, ballot: ballot === null ? null : shown(ballot) }))
    .sort((a, b) => (a.seat < b.seat ? -1 : 1));
}

/** One line of a live roll: in whose name, what, and who cast it where that is somebody else. */
export interface LiveLine extends Pick<Ballot, 'choice' | 'at' | 'caster'> {
  readonly seat: SeatId;
}

/** What everybody sees of a vote whose roll is live, the latest first; null for any other. Reasons are not part of it. */
export function liveRollOf(state: VotesState, id: VoteId): readonly LiveLine[] | null {
  const vote = getIn(state.votes, id);
  if (vote === undefined || !isHeld(vote) || vote.terms.live !== true) return null;
  return castersOf(state, id)
    .flatMap(({ elector: { seat }, ballot }) => (ballot === null ? [] : [{ seat, ...ballot }]))
    .map(({ seat, choice, at, caster }) => ({ seat, choice, at, ...(caster && { caster }) }))
    .sort((a, b) => b.at - a.at || (a.seat < b.seat ? -1 : 1));
}

/** What is in the box of a vote without a line on its roll: how many hands, and which sheets have been read once. */
export function boxOf({ hands, papers }: VotesState, id: VoteId) {
  const counted = hands[id];
  return {
    hands: counted === undefined ? null : { count: handsIn(counted.counts), by: counted.by },
    papers: readingsOf(papers, id).map(({ number, seat, by }) => ({ number, seat, by })),
  };
}

/** Of a secret vote: who has voted, once the box has closed; never what. */
function secretRoll(state: VotesState, id: VoteId, { voters, at }: Secretly): RollLine[] {
  const cast = {
    choice: null,
    reason: null,
    channel: 'phone',
    at,
    by: null,
    account: null,
  } as const;
  return castersOf(state, id)
    .map(({ elector }) => ({ ...elector, ballot: voters.has(elector.seat) ? cast : null }))
    .sort((a, b) => (a.seat < b.seat ? -1 : 1));
}

type Secretly = NonNullable<ReturnType<typeof castSecretly>>;
