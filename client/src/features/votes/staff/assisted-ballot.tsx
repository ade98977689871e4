import { choices, type VoteId } from '@haoshangliang/shared/features/votes';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { type Action, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './desk.module.css';

interface AssistedBallotProps {
  readonly line: RollLineInfo;
  readonly vote: VoteId;
  readonly action: Action;
  readonly onDone: () => void;
}

/** 代投: what the person says they choose is entered here, and who entered it stays on the roll. */
export function AssistedBallot({ line, vote, action, onDone }: AssistedBallotProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const may = useMay();
  const { seat, ballot, admitted } = line;
  const send = async (command: MeetingCommand) => {
    const fate = await action.run(command);
    if (fate.step === 'counted') onDone();
  };
  return (
    <div className={styles.assisted}>
      {may('votes/enter-ballot')
        ? choices.map((choice) => (
            <Button
              key={choice}
              onClick={() => void send({ type: 'votes/enter-ballot', vote, seat, choice })}
            >
              {votes(`choice.${choice}`)}
            </Button>
          ))
        : null}
      {ballot !== null && may('votes/strike-ballot') ? (
        <Button onClick={() => void send({ type: 'votes/strike-ballot', vote, seat })}>
          {t('roll.strike')}
        </Button>
      ) : null}
      {ballot === null && admitted && may('votes/take-back-admission') ? (
        <Button onClick={() => void send({ type: 'votes/take-back-admission', vote, seat })}>
          {t('roll.takeOff')}
        </Button>
      ) : null}
    </div>
  );
}
