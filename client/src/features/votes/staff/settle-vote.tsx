import type { HeldVote, Outcome } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { AnnulDialog } from './annul-dialog-later.tsx';
import { SettleTie } from './settle-tie.tsx';

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
        {may('votes/annul-vote') ? (
          <Button onClick={() => annul(true)}>{t('settle.annul')}</Button>
        ) : null}
      </Row>
      {tied && may('votes/settle-tie') ? (
        <SettleTie vote={vote} selection={selection} action={action} />
      ) : null}
      {annulling ? <AnnulDialog vote={vote} onClose={() => annul(false)} /> : null}
    </Stack>
  );
}
