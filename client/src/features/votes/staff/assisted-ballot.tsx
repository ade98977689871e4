import { fits, type HeldVote, wantsReason } from '@haoshangliang/shared/features/votes';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { BallotFields } from '../ballot-fields.tsx';
import type { Paper } from '../use-votes.ts';
import styles from './desk.module.css';

interface AssistedBallotProps {
  readonly line: RollLineInfo;
  readonly vote: HeldVote;
  readonly action: Action;
  readonly onDone: () => void;
}

/** 代投: what the person says they choose is entered here, and who entered it stays on the roll. */
export function AssistedBallot({ line, vote, action, onDone }: AssistedBallotProps) {
  const { t } = useTranslation('votes-staff');
  const [paper, setPaper] = useState<Paper | null>(null);
  const may = useMay();
  const { seat, ballot, admitted } = line;
  const slip = { vote: vote.id, seat };
  const ready =
    paper !== null &&
    fits(vote.method, paper.choice) &&
    (wantsReason(vote.method, paper.choice) !== 'must' || (paper.reason ?? '').trim() !== '');
  const send = async (command: MeetingCommand) => {
    const fate = await action.run(command);
    if (fate.step === 'counted') onDone();
  };
  return (
    <div className={styles.assisted}>
      {may('votes/enter-ballot') ? (
        <Stack>
          <BallotFields vote={vote} paper={paper} onChange={setPaper} />
          <Button
            look="primary"
            disabled={!ready}
            onClick={() =>
              paper === null
                ? undefined
                : void send({ type: 'votes/enter-ballot', ...slip, ...paper })
            }
          >
            {t('roll.enterNow')}
          </Button>
        </Stack>
      ) : null}
      {ballot !== null && may('votes/strike-ballot') ? (
        <Button onClick={() => void send({ type: 'votes/strike-ballot', ...slip })}>
          {t('roll.strike')}
        </Button>
      ) : null}
      {ballot === null && admitted && may('votes/take-back-admission') ? (
        <Button onClick={() => void send({ type: 'votes/take-back-admission', ...slip })}>
          {t('roll.takeOff')}
        </Button>
      ) : null}
    </div>
  );
}
