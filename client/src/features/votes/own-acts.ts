import { isHeld } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { parseCommand } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import type { TellOwnAct } from '../../sync/described.ts';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { castWith } from './use-votes.ts';

/** Names a ballot that has no answer yet or was not counted; where the vote is open after all it goes again by one press. */
export function useTellBallot(): TellOwnAct {
  const { t } = useTranslation('votes');
  const { outbox } = useSession();
  const votes = useMeeting((state) => state.votes.votes);
  return ({ request, fate }) => {
    const parsed = parseCommand(request.body);
    if (!parsed.ok || parsed.value.type !== 'votes/cast-ballot') return null;
    const { vote: id, choice } = parsed.value;
    const vote = getIn(votes, id);
    const question = vote?.question ?? t('erased');
    const words = t('act', { question, choice: t(`choice.${choice}`) });
    const { seat } = request;
    const open = vote !== undefined && isHeld(vote) && vote.status === 'open';
    if (fate.step !== 'refused' || !open || seat === null) return { words };
    const again = () => castWith(outbox, { vote: id, seat }, choice);
    return {
      words,
      again: { words: t('ballot.again', { choice: t(`choice.${choice}`) }), press: again },
    };
  };
}
