import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../../outline/index.ts';
import type { NextStep } from '../../../sync/next-step.ts';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { shortQuestion } from '../question.tsx';
import { useCurrentVote, useHeldVotes, useQuestionOf } from '../use-votes.ts';
import { nextPrepared, nextRunoff } from './next-prepared.ts';
import { OpenVote } from './open-vote.tsx';
import { VoteDialog } from './vote-dialog-later.tsx';

/** What a vote wants done next: to be closed, decided by a run-off, opened, or prepared where the agenda has come to a vote. */
export function useVoteStep(): NextStep | null {
  const running = useCurrentVote();
  const closing = useRunningStep(running);
  const opening = useOpeningStep();
  const again = useRunoffStep();
  const may = useMay();
  if (!may('votes/open-vote')) return null;
  return running === null ? (again ?? opening) : closing;
}

function useRunningStep(vote: HeldVote | null): NextStep | null {
  const { t } = useTranslation('votes-staff');
  if (vote === null) return null;
  if (vote.status !== 'open') {
    return { words: t('next.closing'), press: () => undefined, waits: true };
  }
  const { turnout, eligible, id } = vote;
  return {
    words: t('next.close', { done: turnout.seats, of: eligible.seats }),
    press: (action) => void action.run({ type: 'votes/close-vote', vote: id }),
  };
}

/** Where options are level the item is not done: it would be left with nothing decided. */
function useRunoffStep(): NextStep | null {
  const { t } = useTranslation('votes-staff');
  const vote = useMeeting(nextRunoff);
  if (vote === null) return null;
  return {
    words: t('settle.runoff'),
    press: (action) => void action.run({ type: 'votes/prepare-runoff', vote: vote.id }),
  };
}

function useOpeningStep(): NextStep | null {
  const { t } = useTranslation('votes-staff');
  const questionOf = useQuestionOf();
  const { current } = useOutline();
  const vote = useMeeting(nextPrepared);
  const held = useHeldVotes();
  if (current === undefined) return null;
  if (vote !== null) {
    return {
      words: t('next.open', { question: shortQuestion(questionOf(vote)) }),
      press: (_action, show) => show((close) => <OpenVote id={vote.id} onClose={close} />),
    };
  }
  const { item } = current;
  if (item.kind !== 'ballot' || held.some((each) => each.item === item.id)) return null;
  return {
    words: t('next.prepare'),
    press: (_action, show) => show((close) => <VoteDialog vote={null} onClose={close} />),
  };
}
