import { unreachable } from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import { admitElector, castBallot, sealBallot, takeBackAdmission } from './decide-ballots.ts';
import {
  completeClose,
  extendVote,
  noteTimeUp,
  requestClose,
  takeBackClose,
  takeBackExtension,
  withdrawVote,
} from './decide-closing.ts';
import { enterBallot, strikeBallot } from './decide-entries.ts';
import { countHands, takeBackHands } from './decide-hands.ts';
import { openVote, recordNoQuorum } from './decide-opening.ts';
import { dropPaper, readPaper } from './decide-papers.ts';
import { changeVote, discardVote, prepareVote, restoreVote } from './decide-preparing.ts';
import { turnProxy } from './decide-proxies.ts';
import { prepareRunoff } from './decide-runoffs.ts';
import { openScheduled, scheduleVote, unscheduleVote } from './decide-schedule.ts';
import { giveUpCount, noteTurnout, openlyInSecret, recordCount } from './decide-secret.ts';
import { annulVote, drawLot, settleTie } from './decide-settling.ts';
import type { Decided, Of } from './decided.ts';
import type { VotesFacts, VotesState } from './state.ts';

export function decideVotes(state: VotesState, command: VotesCommand, facts: VotesFacts): Decided {
  return openlyInSecret(state, command) ?? decideEach(state, command, facts);
}

function decideEach(state: VotesState, command: VotesCommand, facts: VotesFacts): Decided {
  switch (command.type) {
    case 'votes/prepare-vote':
      return prepareVote(state, command, facts);
    case 'votes/change-vote':
      return changeVote(state, command, facts);
    case 'votes/discard-vote':
      return discardVote(state, command);
    case 'votes/restore-vote':
      return restoreVote(state, command);
    case 'votes/admit-elector':
      return admitElector(state, command, facts);
    case 'votes/take-back-admission':
      return takeBackAdmission(state, command, facts);
    case 'votes/end-proxy':
    case 'votes/resume-proxy':
      return turnProxy(state, command, facts);
    case 'votes/cast-ballot':
      return castBallot(state, command, facts);
    case 'votes/seal-ballot':
      return sealBallot(state, command, facts);
    case 'votes/enter-ballot':
      return enterBallot(state, command, facts);
    case 'votes/strike-ballot':
      return strikeBallot(state, command, facts);
    case 'votes/draw-lot':
      return drawLot(state, command.vote, facts);
    case 'votes/settle-tie':
      return settleTie(state, command);
    case 'votes/prepare-runoff':
      return prepareRunoff(state, command.vote, facts);
    case 'votes/annul-vote':
      return annulVote(state, command, facts);
    default:
      return decideEntered(state, command, facts);
  }
}

type Entered = Of<
  | 'votes/schedule-vote'
  | 'votes/unschedule-vote'
  | 'votes/open-scheduled'
  | 'votes/count-hands'
  | 'votes/take-back-hands'
  | 'votes/read-paper'
  | 'votes/drop-paper'
>;

/** What is set for later, and what comes into the box by hands and on paper. */
function decideEntered(state: VotesState, command: Entered | Steering, facts: VotesFacts): Decided {
  switch (command.type) {
    case 'votes/schedule-vote':
      return scheduleVote(state, command, facts);
    case 'votes/unschedule-vote':
      return unscheduleVote(state, command.vote);
    case 'votes/open-scheduled':
      return openScheduled(state, command, facts);
    case 'votes/count-hands':
      return countHands(state, command, facts);
    case 'votes/take-back-hands':
      return takeBackHands(state, command);
    case 'votes/read-paper':
      return readPaper(state, command, facts);
    case 'votes/drop-paper':
      return dropPaper(state, command);
    default:
      return steer(state, command, facts);
  }
}

type Steering = Of<
  | 'votes/open-vote'
  | 'votes/record-no-quorum'
  | 'votes/withdraw-vote'
  | 'votes/extend-vote'
  | 'votes/take-back-extension'
  | 'votes/note-time-up'
  | 'votes/close-vote'
  | 'votes/take-back-close'
  | 'votes/complete-close'
  | 'votes/note-turnout'
  | 'votes/record-count'
  | 'votes/give-up-count'
>;

/** The commands that lead one vote from its opening to its close. */
function steer(state: VotesState, command: Steering, facts: VotesFacts): Decided {
  switch (command.type) {
    case 'votes/open-vote':
      return openVote(state, command, facts);
    case 'votes/record-no-quorum':
      return recordNoQuorum(state, command.vote, facts);
    case 'votes/withdraw-vote':
      return withdrawVote(state, command.vote, facts);
    case 'votes/extend-vote':
      return extendVote(state, command, facts);
    case 'votes/take-back-extension':
      return takeBackExtension(state, command.vote);
    case 'votes/note-time-up':
      return noteTimeUp(state, command);
    case 'votes/close-vote':
      return requestClose(state, command.vote, facts);
    case 'votes/take-back-close':
      return takeBackClose(state, command.vote, facts);
    case 'votes/complete-close':
      return completeClose(state, command, facts);
    case 'votes/note-turnout':
      return noteTurnout(state, command.vote, facts);
    case 'votes/record-count':
      return recordCount(state, command);
    case 'votes/give-up-count':
      return giveUpCount(state, command.vote, facts);
    default:
      return unreachable(command);
  }
}
