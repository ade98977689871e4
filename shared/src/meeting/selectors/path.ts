import type { Draft } from '../../features/drafts/index.ts';
import { type HeldVote, isHeld, type Verdict, type VoteId } from '../../features/votes/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import type { MeetingState } from '../features.ts';

type PathKind = 'freeze' | 'temperature' | 'objections' | 'vote';

/** How the room feels, in ballots. */
interface Felt {
  readonly content: number;
  readonly unsure: number;
  readonly worried: number;
}

/** Something that has been done on the way to an agreed text. */
export interface PathPoint {
  readonly kind: PathKind;
  /** Of the text. */
  readonly version: number;
  /** Null where it is no vote. */
  readonly vote: VoteId | null;
  readonly isRunning: boolean;
  /** What the vote has come to; null where it is none, or has not been counted. */
  readonly outcome: Verdict['outcome'] | null;
  /** Null where that was not what was asked, or has not been counted. */
  readonly felt: Felt | null;
  /** Ballots that object; null where that was not what was asked, nobody has said anything, or it has not been counted. */
  readonly objections: number | null;
}

/** `revise`: somebody objects, or the vote has failed, so the text is opened again. Null: the path has come to its end. */
type PathNext = PathKind | 'revise' | null;

export interface Path {
  readonly points: readonly PathPoint[];
  /** What comes next once nothing runs any more. */
  readonly next: PathNext;
  /** A vote that has been prepared for the next step and not been opened yet. */
  readonly prepared: VoteId | null;
}

type Known = Pick<MeetingState, 'votes'>;

/**
 * 协商路径: the text is frozen, the room's feeling is asked, then who objects; with objections it is revised and all of that
 * comes again, without any it is voted on. Read from what the record holds, whoever did it and in whatever order.
 */
export function pathOf(state: Known, draft: Draft): Path {
  const all = valuesOf(state.votes.votes).filter(({ subject }) => subject?.draft === draft.id);
  const held = all.filter(isHeld).filter(stands);
  held.sort((one, other) => one.openedAt - other.openedAt);
  const points = draft.versions.flatMap(({ version }) => [
    frozenPoint(version),
    ...held.filter(({ subject }) => subject?.version === version).map(pointOf),
  ]);
  const version = draft.versions.length;
  const here = points.filter((point) => point.version === version);
  const next = draft.status === 'frozen' ? nextOf(here) : 'freeze';
  const prepared = all.find(
    (vote) =>
      vote.status === 'prepared' && vote.subject?.version === version && kindOf(vote) === next,
  );
  return { points, next, prepared: prepared?.id ?? null };
}

/** What was withdrawn or annulled was not asked. */
function stands({ status }: HeldVote): boolean {
  return status !== 'withdrawn' && status !== 'annulled';
}

/** 意向表决 binds nobody: it says how the room feels. */
function kindOf({ method, rule }: Pick<HeldVote, 'method' | 'rule'>): PathKind {
  if (method.kind === 'consent') return 'objections';
  return method.kind === 'temperature' || rule.preset === 'straw' ? 'temperature' : 'vote';
}

function frozenPoint(version: number): PathPoint {
  return {
    ...{ kind: 'freeze', version, vote: null, isRunning: false },
    ...{ outcome: null, felt: null, objections: null },
  };
}

function pointOf(vote: HeldVote): PathPoint {
  const { id, subject, outcome } = vote;
  return {
    kind: kindOf(vote),
    version: subject?.version ?? 0,
    vote: id,
    isRunning: outcome === null,
    outcome: outcome?.verdict.outcome ?? null,
    felt: feltIn(vote),
    objections: objectionsIn(vote),
  };
}

function levelsIn({ outcome }: HeldVote, method: 'consent' | 'temperature'): readonly number[] {
  const tally = outcome?.tally;
  if (tally?.method !== method || !('levels' in tally)) return [];
  return tally.levels.map(({ seats }) => seats);
}

function feltIn(vote: HeldVote): Felt | null {
  const levels = levelsIn(vote, 'temperature');
  const middle = (levels.length - 1) / 2;
  const sum = (is: (at: number) => boolean) =>
    levels.reduce((all, count, at) => (is(at) ? all + count : all), 0);
  if (levels.length === 0) return null;
  return {
    content: sum((at) => at < middle),
    unsure: sum((at) => at === middle),
    worried: sum((at) => at > middle),
  };
}

/** The last level objects. */
function objectionsIn(vote: HeldVote): number | null {
  const levels = levelsIn(vote, 'consent');
  return levels.some((count) => count > 0) ? (levels[levels.length - 1] ?? null) : null;
}

/** After what has been done with the newest frozen text. */
function nextOf(here: readonly PathPoint[]): PathNext {
  const running = here.find(({ isRunning }) => isRunning);
  if (running !== undefined) return running.kind;
  const decided = last(here, ({ kind, outcome }) => kind === 'vote' && decides(outcome));
  if (decided !== undefined) return decided.outcome === 'failed' ? 'revise' : null;
  const asked = last(here, ({ objections }) => objections !== null);
  if (asked !== undefined) return asked.objections === 0 ? 'vote' : 'revise';
  return here.some(({ kind }) => kind === 'temperature') ? 'objections' : 'temperature';
}

function decides(outcome: PathPoint['outcome']): boolean {
  return outcome === 'passed' || outcome === 'failed' || outcome === 'tie';
}

function last(
  points: readonly PathPoint[],
  is: (point: PathPoint) => boolean,
): PathPoint | undefined {
  const found = points.filter(is);
  return found[found.length - 1];
}
