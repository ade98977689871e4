import { isHeld, type VotesEvent } from '@haoshangliang/shared/features/votes';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe, Settled } from '../../../sync/described.ts';
import { shortQuestion } from '../question.tsx';
import { verdictLine } from '../verdict-words.tsx';

export function isVotesEvent(event: StreamEvent): event is Recorded<VotesEvent> {
  return event.type.startsWith('votes/');
}

/** Every event of a vote but the single ballots, which the record only counts. */
export const describeVotes: Describe = (event, { votes }) => {
  if (!isVotesEvent(event)) return null;
  const t = i18next.getFixedT(null, 'votes-staff');
  const common = i18next.getFixedT(null, 'votes');
  const asked = getIn(votes.votes, event.data.vote)?.question ?? common('erased');
  const question = shortQuestion(asked);
  switch (event.type) {
    case 'votes/ballot-cast':
    case 'votes/ballot-struck':
    case 'votes/turnout-moved':
    case 'votes/hands-counted':
    case 'votes/hands-taken-back':
    case 'votes/paper-read':
    case 'votes/paper-dropped':
    case 'votes/paper-differed':
      return null;
    case 'votes/vote-closed':
    case 'votes/ballots-counted':
    case 'votes/tie-settled': {
      const vote = getIn(votes.votes, event.data.vote);
      const outcome =
        vote === undefined || !isHeld(vote)
          ? common(`outcome.${event.data.outcome.verdict.outcome}`)
          : verdictLine(common, votes.votes, { ...vote, annulled: null }, event.data.outcome);
      return t(`event.${keyOf(event.type)}`, { question, outcome });
    }
    case 'votes/vote-withdrawn':
      return t(event.data.cause === undefined ? 'event.vote-withdrawn' : 'event.vote-undone', {
        question,
      });
    default:
      return t(`event.${keyOf(event.type)}`, { question });
  }
};

type Told = Exclude<
  VotesEvent['type'],
  | 'votes/ballot-cast'
  | 'votes/ballot-struck'
  | 'votes/turnout-moved'
  | `votes/hands-${string}`
  | `votes/paper-${string}`
>;

type EventKey = Told extends `votes/${infer Key}` ? Key : never;

function keyOf(type: Told): EventKey {
  // The type without its prefix, which its own type says it has.
  return type.slice('votes/'.length) as EventKey;
}

/** A count that is over, and a vote in which there are ballots, are not taken back by one press. */
export const isVoteSettled: Settled = (event, { votes }) => {
  if (!isVotesEvent(event)) return false;
  const vote = getIn(votes.votes, event.data.vote);
  if (vote === undefined || !isHeld(vote)) return false;
  if (vote.status === 'withdrawn' || beforeOpening.includes(event.type)) return true;
  if (event.type === 'votes/quorum-missed') return false;
  // Whether they have voted meanwhile nobody is told.
  if (event.type === 'votes/elector-admitted' && vote.secrecy === 'secret') return true;
  if (event.type === 'votes/vote-opened') return vote.turnout.seats > 0 || vote.closedAt !== null;
  return vote.outcome !== null;
};

const beforeOpening: readonly string[] = [
  'votes/vote-prepared',
  'votes/vote-changed',
  'votes/vote-discarded',
  'votes/vote-restored',
  'votes/vote-scheduled',
  'votes/vote-unscheduled',
];
