import { accept, unreachable } from '../../kernel/index.ts';
import type { OpinionsCommand } from './commands.ts';
import { judgeOpinion, replyOpinion } from './decide-answers.ts';
import { markVerbatim, mergeOpinion, moveOpinion, unmergeOpinion } from './decide-order.ts';
import { recordSecond, secondOpinion, strikeSecond, unsecondOpinion } from './decide-seconds.ts';
import { hideOpinion, holdOpinion, showOpinion } from './decide-sight.ts';
import { raiseOpinion, recordOpinion } from './decide-voices.ts';
import {
  answerRecord,
  correctOpinion,
  editOpinion,
  restoreOpinion,
  withdrawOpinion,
} from './decide-words.ts';
import type { OpinionsEvent } from './events.ts';
import type { Decided } from './rejections.ts';
import type { OpinionsFacts, OpinionsState } from './state.ts';

export function decideOpinions(
  state: OpinionsState,
  command: OpinionsCommand,
  facts: OpinionsFacts,
): Decided {
  switch (command.type) {
    case 'opinions/raise-opinion':
      return raiseOpinion(state, command, facts);
    case 'opinions/record-opinion':
      return recordOpinion(state, command, facts);
    case 'opinions/edit-opinion':
      return editOpinion(state, command, facts);
    case 'opinions/correct-opinion':
      return correctOpinion(state, command);
    case 'opinions/answer-record':
      return answerRecord(state, command, facts);
    case 'opinions/withdraw-opinion':
      return withdrawOpinion(state, command, facts);
    case 'opinions/restore-opinion':
      return restoreOpinion(state, command, facts);
    case 'opinions/second':
      return secondOpinion(state, command, facts);
    case 'opinions/unsecond':
      return unsecondOpinion(state, command, facts);
    case 'opinions/record-second':
      return recordSecond(state, command, facts);
    case 'opinions/strike-second':
      return strikeSecond(state, command, facts);
    default:
      return decideDesk(state, command, facts);
  }
}

type Desk = Exclude<
  OpinionsCommand,
  {
    type:
      | 'opinions/raise-opinion'
      | 'opinions/record-opinion'
      | 'opinions/edit-opinion'
      | 'opinions/correct-opinion'
      | 'opinions/answer-record'
      | 'opinions/withdraw-opinion'
      | 'opinions/restore-opinion'
      | 'opinions/second'
      | 'opinions/unsecond'
      | 'opinions/record-second'
      | 'opinions/strike-second';
  }
>;

/** What is done with opinions once they are there. */
function decideDesk(state: OpinionsState, command: Desk, facts: OpinionsFacts): Decided {
  switch (command.type) {
    case 'opinions/show-opinion':
      return showOpinion(state, command);
    case 'opinions/hide-opinion':
      return hideOpinion(state, command);
    case 'opinions/hold-opinion':
      return holdOpinion(state, command);
    case 'opinions/move-opinion':
      return moveOpinion(state, command, facts);
    case 'opinions/merge-opinion':
      return mergeOpinion(state, command);
    case 'opinions/unmerge-opinion':
      return unmergeOpinion(state, command);
    case 'opinions/mark-verbatim':
      return markVerbatim(state, command);
    case 'opinions/reply-opinion':
      return replyOpinion(state, command, facts);
    case 'opinions/judge-opinion':
      return judgeOpinion(state, command);
    case 'opinions/pause-collecting':
      return state.collecting
        ? accept<OpinionsEvent>(plain('opinions/collecting-paused'))
        : accept();
    case 'opinions/resume-collecting':
      return state.collecting
        ? accept()
        : accept<OpinionsEvent>(plain('opinions/collecting-resumed'));
    case 'opinions/look-first':
      return setLook(state, true);
    case 'opinions/show-directly':
      return setLook(state, false);
    default:
      return unreachable(command);
  }
}

function plain<T extends 'opinions/collecting-paused' | 'opinions/collecting-resumed'>(type: T) {
  return { type, data: {}, words: null };
}

function setLook(state: OpinionsState, lookFirst: boolean): Decided {
  return state.lookFirst === lookFirst
    ? accept()
    : accept({ type: 'opinions/look-set', data: { lookFirst }, words: null });
}
