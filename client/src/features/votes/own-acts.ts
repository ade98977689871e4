import { approve, isHeld, type PreparedVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { parseCommand } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import type { TellOwnAct } from '../../sync/described.ts';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { answerWords } from './answer-words.ts';
import { castWith } from './use-votes.ts';

/** A vote that is unknown here has no names for what was chosen. */
function asked(vote: Pick<PreparedVote, 'options' | 'method'> | undefined) {
  return vote ?? { options: null, method: approve };
}

/** Names a ballot that has no answer yet or was not counted; where the vote is open after all it goes again by one press. */
export function useTellBallot(): TellOwnAct {
  const { t } = useTranslation('votes');
  const { outbox } = useSession();
  const votes = useMeeting((state) => state.votes.votes);
  return ({ request, fate }) => {
    const parsed = parseCommand(request.body);
    if (!parsed.ok) return null;
    if (parsed.value.type === 'votes/seal-ballot') {
      const question = getIn(votes, parsed.value.vote)?.question ?? t('erased');
      return { words: t('actSealed', { question }) };
    }
    if (parsed.value.type !== 'votes/cast-ballot') return null;
    const { type: _type, vote: id, for: giver, ...paper } = parsed.value;
    const { choice } = paper;
    const vote = getIn(votes, id);
    const question = vote?.question ?? t('erased');
    const said = answerWords(t, asked(vote), choice);
    const words = t('act', { question, choice: said });
    const { seat } = request;
    const open = vote !== undefined && isHeld(vote) && vote.status === 'open';
    if (fate.step !== 'refused' || !open || seat === null) return { words };
    const again = () => castWith(outbox, { vote: id, seat, giver }, paper);
    return {
      words,
      again: { words: t('ballot.again', { choice: said }), press: again },
    };
  };
}
