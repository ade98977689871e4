import type { HeldVote, PreparedVote, VoteId } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

interface AnnulDialogProps {
  readonly vote: HeldVote;
  readonly onClose: () => void;
}

/** 作废重投 of a count, or 中止 of a vote that is open: it stays on record with the reason, and stands prepared again. */
export function AnnulDialog({ vote, onClose }: AnnulDialogProps) {
  const { t } = useTranslation('votes-staff');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const counted = vote.outcome !== null;
  const title = t(counted ? 'settle.annul' : 'running.breakOff');
  const waiting = useMeeting(({ votes }) =>
    votes.prepared.some((id) => isWaitingRunoff(getIn(votes.votes, id), vote.id)),
  );
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const fate = await action.run({ type: 'votes/annul-vote', vote: vote.id, reason });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {waiting ? <Hint>{t('settle.runoffGoes')}</Hint> : null}
          <TextArea
            label={t(counted ? 'settle.reason' : 'settle.breakReason')}
            hint={t(counted ? 'settle.reasonHint' : 'settle.breakReasonHint')}
            error={missing ? t('settle.reasonMissing') : undefined}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {title}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

/** Prepared and not discarded: it goes with the vote that it is to decide. */
function isWaitingRunoff(prepared: PreparedVote | HeldVote | undefined, first: VoteId): boolean {
  return prepared?.status === 'prepared' && prepared.runoffOf === first;
}
