import {
  type HeldVote,
  isHeld,
  type PreparedVote,
  runoffStands,
  type Subject,
  type VotesState,
} from '@haoshangliang/shared/features/votes';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';

type Known = Pick<MeetingState, 'votes' | 'drafts' | 'agenda'>;

/** The first that was prepared for the item that runs and that the meeting has not gone past. */
export function nextPrepared({ votes, drafts, agenda }: Known): PreparedVote | null {
  const isNext = (vote: PreparedVote) =>
    vote.item !== null &&
    vote.item === agenda.current &&
    !isOutdated(vote, drafts) &&
    !isAnswered(vote, votes);
  return preparedVotes(votes).find(isNext) ?? null;
}

/** A vote of the item that runs in which options are level, and which is to be decided by a run-off that nobody has prepared. */
export function nextRunoff({ votes, agenda }: Pick<Known, 'votes' | 'agenda'>): HeldVote | null {
  const isNext = (vote: HeldVote) =>
    vote.item !== null &&
    vote.item === agenda.current &&
    vote.status === 'closed' &&
    vote.outcome?.verdict.outcome === 'tie' &&
    vote.outcome.verdict.selection?.tie === 'none' &&
    !runoffStands(votes, vote.id);
  return valuesOf(votes.votes).filter(isHeld).find(isNext) ?? null;
}

/** Votes that wait to be put to the meeting, in the order in which they were prepared. */
export function preparedVotes({ votes, prepared }: VotesState): readonly PreparedVote[] {
  return prepared.flatMap((id) => {
    const vote = getIn(votes, id);
    return vote === undefined || isHeld(vote) || vote.status === 'discarded' ? [] : [vote];
  });
}

/** Its text has been frozen again since. */
function isOutdated({ subject }: PreparedVote, { drafts }: MeetingState['drafts']): boolean {
  if (subject === null) return false;
  const versions = getIn(drafts, subject.draft)?.versions ?? [];
  return versions.some(({ version }) => version > subject.version);
}

/** The same has been asked and answered. A run-off, and what had no quorum or ended in a tie, is to be asked again. */
function isAnswered(vote: PreparedVote, { votes }: VotesState): boolean {
  if (vote.runoffOf !== null) return false;
  return valuesOf(votes).some(
    (other) => isHeld(other) && hasAnswer(other) && asksTheSame(vote, other),
  );
}

function hasAnswer({ status, outcome }: HeldVote): boolean {
  const answer = outcome?.verdict.outcome;
  return status === 'closed' && answer !== undefined && answer !== 'no_quorum' && answer !== 'tie';
}

/** Whether a text is agreed to is one question, in whatever words; all else is known by its words. */
function asksTheSame(one: PreparedVote, other: HeldVote): boolean {
  const { subject, method, question } = one;
  return (
    method.kind === other.method.kind &&
    subject?.draft === other.subject?.draft &&
    subject?.version === other.subject?.version &&
    ((subject !== null && method.kind === 'approve') || question === other.question)
  );
}

/** 通过 or 未通过 stands of this very version, and has not been annulled. */
export function isDecided({ draft, version }: Subject, held: readonly HeldVote[]): boolean {
  return held.some(({ subject, status, outcome }) => {
    const said = outcome?.verdict.outcome;
    const isAbout = subject?.draft === draft && subject.version === version;
    return isAbout && status === 'closed' && (said === 'passed' || said === 'failed');
  });
}
