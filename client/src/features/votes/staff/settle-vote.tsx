import type { HeldVote, Outcome } from '@haoshangliang/shared/features/votes';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { optionWords } from '../answer-words.ts';

interface SettleVoteProps {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
}

/** What can be done once a vote is counted: a tie settled, a run-off prepared, the count annulled. */
export function SettleVote({ vote, outcome }: SettleVoteProps) {
  const { t } = useTranslation('votes-staff');
  const may = useMay();
  const action = useAction();
  const [annulling, annul] = useState(false);
  const [prepared, setPrepared] = useState(false);
  if (vote.status !== 'closed') return null;
  const { selection, outcome: result } = outcome.verdict;
  const tied = result === 'tie' && selection !== undefined;
  const short = result === 'failed' && vote.rule.select?.top === 1 && selection !== undefined;
  const runoff = async () => {
    const fate = await action.run({ type: 'votes/prepare-runoff', vote: vote.id });
    if (fate.step === 'counted') setPrepared(true);
  };
  return (
    <Stack>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {prepared ? <Notice>{t('settle.runoffPrepared')}</Notice> : null}
      <Row>
        {(tied || short) && may('votes/prepare-runoff') && !prepared ? (
          <Button onClick={() => void runoff()}>{t('settle.runoff')}</Button>
        ) : null}
        {tied && may('votes/settle-tie') ? (
          <TieButtons vote={vote} selection={selection} action={action} />
        ) : null}
        {may('votes/annul-vote') ? (
          <Button onClick={() => annul(true)}>{t('settle.annul')}</Button>
        ) : null}
      </Row>
      {annulling ? <AnnulDialog vote={vote} onClose={() => annul(false)} /> : null}
    </Stack>
  );
}

interface TieButtonsProps {
  readonly vote: HeldVote;
  readonly selection: NonNullable<Outcome['verdict']['selection']>;
  readonly action: Action;
}

/** Lots are drawn by the server; a decision of the moderator names one of those who are level. */
function TieButtons({ vote, selection, action }: TieButtonsProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const { tie, tied, top, chosen } = selection;
  if (tie === 'lot') {
    const draw = () => void action.run({ type: 'votes/draw-lot', vote: vote.id });
    return (
      <Button look="primary" onClick={draw}>
        {t('settle.lot')}
      </Button>
    );
  }
  if (tie !== 'chair' || top - chosen.length !== 1) return null;
  return tied.map((at) => (
    <Button
      key={at}
      onClick={() => void action.run({ type: 'votes/settle-tie', vote: vote.id, chosen: [at] })}
    >
      {t('settle.chair', { option: optionWords(votes, vote, at) })}
    </Button>
  ));
}

interface AnnulDialogProps {
  readonly vote: HeldVote;
  readonly onClose: () => void;
}

/** 作废重投: the count stays on record with the reason, and the question stands prepared again. */
function AnnulDialog({ vote, onClose }: AnnulDialogProps) {
  const { t } = useTranslation('votes-staff');
  const ui = useTranslation('ui').t;
  const action = useAction();
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
    <Dialog title={t('settle.annul')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          <TextArea
            label={t('settle.reason')}
            hint={t('settle.reasonHint')}
            error={missing ? t('settle.reasonMissing') : undefined}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {t('settle.annul')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
