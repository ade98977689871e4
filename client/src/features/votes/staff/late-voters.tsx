import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { type Action, useMay, useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint } from '../../../ui/layout.tsx';
import styles from './desk.module.css';

interface LateVotersProps {
  readonly vote: HeldVote;
  readonly seats: readonly SeatId[];
  readonly action: Action;
}

/** Whoever came after the opening votes only after being admitted, which goes on record. */
export function LateVoters({ vote, seats, action }: LateVotersProps) {
  const { t } = useTranslation('votes-staff');
  const may = useMay();
  if (!may('votes/admit-elector')) return null;
  return (
    <section>
      <h3>{t('roll.late')}</h3>
      <Hint>
        {t('roll.lateHint')} {vote.secrecy === 'secret' ? t('roll.admitSecretHint') : null}
      </Hint>
      {seats.length === 0 ? <p>{t('roll.noneLate')}</p> : null}
      <ul className={styles.roll}>
        {seats.map((seat) => (
          <LateVoter
            key={seat}
            seat={seat}
            onAdmit={() => void action.run({ type: 'votes/admit-elector', vote: vote.id, seat })}
          />
        ))}
      </ul>
    </section>
  );
}

interface LateVoterProps {
  readonly seat: SeatId;
  readonly onAdmit: () => void;
}

function LateVoter({ seat, onAdmit }: LateVoterProps) {
  const { t } = useTranslation('votes-staff');
  const name = useName(seat) ?? '';
  return (
    <li className={styles.line}>
      <span>{name}</span>
      <span />
      <Button aria-label={t('roll.admitFor', { name })} onClick={onAdmit}>
        {t('roll.admit')}
      </Button>
    </li>
  );
}
