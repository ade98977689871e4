import { isHeld, type PreparedVote, type VoteId } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Hint, Stack, Strong } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { lawWords, ruleSentence } from '../rule-words.ts';
import { Subject } from '../subject.tsx';
import { useQuestionOf } from '../use-votes.ts';
import { OpeningWarnings } from './opening-warnings-later.tsx';
import { QuorumMissing } from './quorum-missing.tsx';

interface OpenVoteProps {
  readonly id: VoteId;
  readonly onClose: () => void;
}

/** What is about to be put to the meeting, to be read once more: the opening freezes who may vote. */
export function OpenVote({ id, onClose }: OpenVoteProps) {
  const vote = useMeeting((state) => getIn(state.votes.votes, id));
  const opened = vote !== undefined && isHeld(vote);
  // Opened here, or by somebody else meanwhile.
  useEffect(() => {
    if (opened) onClose();
  }, [opened, onClose]);
  return vote === undefined || isHeld(vote) ? null : <Check vote={vote} onClose={onClose} />;
}

interface CheckProps {
  readonly vote: PreparedVote;
  readonly onClose: () => void;
}

function Check({ vote, onClose }: CheckProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const ui = useTranslation('ui').t;
  const questionOf = useQuestionOf();
  const action = useAction();
  const { refusal } = action;
  const [doubles, setDoubles] = useState(0);
  const open = () => void action.run(opening(vote.id, doubles));
  const record = () => void action.run({ type: 'votes/record-no-quorum', vote: vote.id });
  const law = lawWords(votes, vote.rule);
  const noQuorum = refusal?.code === 'no-quorum';
  const actions = (
    <>
      <Button onClick={onClose}>{t('opening.later')}</Button>
      <Button look="primary" busy={action.busy && ui('wait')} onClick={open}>
        {t('opening.start')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('opening.title')} onClose={onClose} actions={actions}>
      <Stack>
        {noQuorum ? (
          <QuorumMissing rule={vote.rule} refusal={refusal} onRecord={record} />
        ) : (
          <RefusalNotice refusal={refusal} onClose={action.clear} />
        )}
        <p>
          <Strong>{questionOf(vote)}</Strong>
        </p>
        <Subject vote={vote} />
        <p>{ruleSentence(votes, vote)}</p>
        {law === null ? null : <Hint>{law}</Hint>}
        {vote.secrecy === 'secret' ? <p>{t('secrecy.secret')}</p> : null}
        {vote.terms.live === true ? <Hint>{t('roll.choicesNow')}</Hint> : null}
        {vote.rule.advisory ? <Hint>{votes('advisory')}</Hint> : null}
        <OpeningWarnings vote={vote} onDoubles={setDoubles} />
      </Stack>
    </Dialog>
  );
}

/** With what the page alone knows: who may be on the roster twice. */
function opening(vote: VoteId, doubles: number) {
  return { type: 'votes/open-vote', vote, ...(doubles === 0 ? {} : { doubles }) } as const;
}
