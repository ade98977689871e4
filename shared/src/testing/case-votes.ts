import type { DraftId } from '../features/drafts/index.ts';
import type { Answer, VoteId, VotesCommand } from '../features/votes/index.ts';
import { type SeatId, valuesOf } from '../kernel/index.ts';
import type { MeetingRun } from './meeting-run.ts';

type Asked = Omit<Extract<VotesCommand, { type: 'votes/prepare-vote' }>, 'type' | 'seconds'>;

export function prepareVote(run: MeetingRun, clerk: SeatId, asked: Asked): VoteId {
  run.run({ type: 'votes/prepare-vote', ...asked, seconds: 180 }, clerk);
  return preparedLast(run);
}

export function preparedLast({ state }: MeetingRun): VoteId {
  const id = state.votes.prepared[state.votes.prepared.length - 1];
  if (id === undefined) throw new Error('No vote is prepared.');
  return id;
}

/** 截止, and ten seconds later the count. */
export function closeVote(run: MeetingRun, vote: VoteId, host: SeatId): void {
  run.later(3);
  run.run({ type: 'votes/close-vote', vote }, host);
  const closedAt = run.now;
  run.now += 10_000;
  run.run({ type: 'votes/complete-close', vote, closedAt });
}

/** These answers, as often as each was given, by these voters in their order; in the open or in a box that is counted. */
export function holdVote(run: MeetingRun, vote: VoteId, { host, voters, answers }: Holding): void {
  run.run({ type: 'votes/open-vote', vote }, host);
  const secret = Object.hasOwn(run.state.votes.sealed, vote);
  const given = answers.flatMap(([answer, times]) => Array.from({ length: times }, () => answer));
  given.forEach((choice, i) => {
    const seat = voters[i] ?? null;
    if (secret) run.run({ type: 'votes/seal-ballot', vote, sealed: sealedBallot }, seat);
    else run.run({ type: 'votes/cast-ballot', vote, choice }, seat);
  });
  closeVote(run, vote, host);
  if (!secret) return;
  const list = given.map((choice, i) => ({ tracker: `${i}`.padStart(16, '0'), choice }));
  run.run({ type: 'votes/record-count', vote, list, unreadable: 0, hash: '0'.repeat(64) });
}

interface Holding {
  readonly host: SeatId;
  readonly voters: readonly SeatId[];
  readonly answers: readonly (readonly [Answer, number])[];
}

const sealedBallot = `${'A'.repeat(406)}==`;

export const option = (...places: number[]): Answer => ({ kind: 'options', options: places });

/** A consensus text, frozen once. */
export function frozenDraft(run: MeetingRun, clerk: SeatId, title: string): DraftId {
  const form = { kind: 'consensus', item: null, title, readers: 'participants' } as const;
  run.run({ type: 'drafts/create-draft', ...form }, clerk);
  const draft = valuesOf(run.state.drafts.drafts)[0];
  if (draft === undefined) throw new Error('There is no draft.');
  run.run({ type: 'drafts/freeze-draft', draft: draft.id }, clerk);
  const version = { epoch: 1, hash: '93ab77e1'.repeat(8), characters: 80 };
  run.run({ type: 'drafts/record-version', draft: draft.id, ...version });
  return draft.id;
}
