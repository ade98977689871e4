import {
  type AccountId,
  type BucketMap,
  emptyMap,
  type Facts,
  type Id,
  type SeatId,
} from '../../kernel/index.ts';
import type { Answer } from './answers.ts';
import type { Cause } from './causes.ts';
import type { Channel, Trace } from './channel.ts';
import type { HandCount } from './hands.ts';
import type { Method } from './methods.ts';
import type { Reading } from './papers.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './schedule.ts';
import type { SealedVote } from './sealed-vote.ts';
import type { Secrecy } from './secrecies.ts';
import type { Split } from './split.ts';
import type { House } from './steps.ts';
import type { Elector, Sum } from './sum.ts';
import type { Tally } from './tally.ts';
import type { Terms } from './terms.ts';
import type { Verdict } from './verdict.ts';
import type { Warned } from './warned.ts';

export type VoteId = Id<'vote'>;

/** 截止 can be taken back for so many milliseconds. */
export const closingTime = 10_000;

/** The frozen text that is voted on: a version of a draft. */
export interface Subject {
  readonly draft: Id<'draft'>;
  readonly version: number;
}

/** What was put to the vote. */
export interface Question {
  readonly id: VoteId;
  /** Null: not bound to an item until it opens. */
  readonly item: Id<'agenda-item'> | null;
  readonly subject: Subject | null;
  /** Null once the words have been erased. */
  readonly question: string | null;
  readonly method: Method;
  /** What the options are called, in the order of the ballot; null once the words have been erased. */
  readonly options: readonly string[] | null;
  readonly secrecy: Secrecy;
  readonly rule: Rule;
  /** How long it is meant to stay open. */
  readonly seconds: number;
  readonly terms: Terms;
  /** The vote whose tie this one is to resolve. */
  readonly runoffOf: VoteId | null;
}

export interface Outcome {
  /** Of the electorate who was there at the close, or whose ballot is in. */
  readonly present: Sum;
  readonly tally: Tally;
  readonly verdict: Verdict;
  /** How many ballots came in by which channel; absent where nothing was cast. */
  readonly channels?: Split | undefined;
}

/** What staff prepare is their own until it is put to the meeting. */
export interface PreparedVote extends Question {
  readonly status: 'prepared' | 'discarded';
  readonly schedule?: Schedule | undefined;
}

/** A vote that has been put to the meeting, which happens once. All moments are milliseconds since 1970. */
export interface HeldVote extends Question {
  /** closing: 截止 was pressed and can still be taken back. */
  readonly status: 'open' | 'closing' | 'closed' | 'withdrawn' | 'annulled';
  /** SHA-256 of the text voted on, hexadecimal; null without a text. */
  readonly hash: string | null;
  readonly openedAt: number;
  /** When the time is up. Ballots count until 截止 all the same. */
  readonly closesAt: number;
  /** What `closesAt` was before the last extension, while that can be taken back. */
  readonly extendedFrom: number | null;
  readonly timeUp: boolean;
  /** As the opening found it: the quorum is judged by this. */
  readonly opening: House;
  /** What whoever opened it was warned of; staff only. */
  readonly warned?: Warned | undefined;
  /** The electorate, those admitted later among them. */
  readonly eligible: Sum;
  /** Those whose ballot is in. */
  readonly turnout: Sum;
  /** From this moment no ballot is taken. */
  readonly closedAt: number | null;
  readonly outcome: Outcome | null;
  /** Why the count cannot stand; its reason is null once erased. */
  readonly annulled: { readonly at: number; readonly reason: string | null } | null;
  /** Why it was undone, where that was nobody's doing. */
  readonly cause?: Cause | undefined;
}

export type Vote = PreparedVote | HeldVote;

/** Has it been put to the meeting? */
export function isHeld(vote: Vote): vote is HeldVote {
  return vote.status !== 'prepared' && vote.status !== 'discarded';
}

/** Somebody on the roster who may vote: of which household, and whom they have appointed to vote for them. */
export interface Voter extends Omit<Elector, 'others' | 'proxies'> {
  readonly proxy?: SeatId;
}

/** An elector as the roll of a vote has them; `admitted`: after the opening, by staff. */
export interface OnRoll extends Elector {
  readonly admitted: boolean;
}

export interface Ballot {
  readonly choice: Answer;
  /** Why somebody objects, or what they reserve. */
  readonly reason: string | null;
  readonly channel: Channel;
  readonly at: number;
  /** The number of its event; a ballot that lies in a box has none. */
  readonly seq?: number | undefined;
  /** Who entered it on the person's behalf: seat and staff account; null for a person's own. */
  readonly by: SeatId | null;
  readonly account: AccountId | null;
  /** Who of the household cast it, where that is not the seat it stands under. */
  readonly caster?: SeatId | undefined;
  readonly trace?: Trace | undefined;
}

export interface VotesState {
  readonly votes: BucketMap<Vote>;
  /** Votes that have not opened, in the order of their preparation, discarded ones among them; staff only. */
  readonly prepared: readonly VoteId[];
  /** The vote that is open or closing. */
  readonly current: VoteId | null;
  /** The electorate of each vote, by seat; on a device only its own seats. */
  readonly rolls: Readonly<Record<string, BucketMap<OnRoll>>>;
  /** By seat, whose lines on the roll of each vote it has a part in besides its own. */
  readonly mandates: Readonly<Record<string, BucketMap<readonly SeatId[]>>>;
  /** The ballots of each vote, by seat; on a device only its own seats'. */
  readonly ballots: Readonly<Record<string, BucketMap<Ballot>>>;
  /** Hands that were counted without names, by vote; never on a device. */
  readonly hands: Readonly<Record<string, HandCount>>;
  /** Sheets that one person has read, by vote; never on a device. */
  readonly papers: Readonly<Record<string, readonly Reading[]>>;
  /** What belongs to secret votes alone, by vote. */
  readonly sealed: Readonly<Record<string, SealedVote>>;
}

export interface VotesFacts extends Facts {
  readonly currentItem: Id<'agenda-item'> | null;
  hasItem(item: Id<'agenda-item'>): boolean;
  /** A frozen version of a text; `shown`: everybody in the meeting may read it. Null: there is none. */
  version(subject: Subject): { readonly hash: string; readonly shown: boolean } | null;
  /** Everybody on the roster who may vote, each person once. */
  electors(): readonly Voter[];
  /** Checked in and not gone. */
  present(seat: SeatId): boolean;
  /** Lines of the roster that somebody claims and staff have not confirmed. */
  claimed(): readonly SeatId[];
  /** Of whom an interest of their own has been noted. */
  interested(): readonly SeatId[];
  /** The seat that stands for this one after doubles have been merged. */
  standsFor(seat: SeatId): SeatId;
  /** Of those who run the meeting. */
  isStaff(seat: SeatId): boolean;
  /** The seats whose ballot lies in the box of a secret vote. */
  sealed(vote: VoteId): readonly SeatId[];
  /** The public key of a secret vote, made by the host when it is first asked for. */
  sealingKey(vote: VoteId): string;
}

export const initialVotes: VotesState = {
  votes: emptyMap,
  prepared: [],
  current: null,
  rolls: {},
  mandates: {},
  ballots: {},
  hands: {},
  papers: {},
  sealed: {},
};
