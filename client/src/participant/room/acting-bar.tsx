import type { SeatId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useActingSeat, useName, usePersons, useSession } from '../../sync/use-meeting.tsx';
import styles from './acting-bar.module.css';

/** 以谁的名义: on a phone that stands for several people, always in sight. Nobody is chosen beforehand. */
export function ActingBar() {
  const persons = usePersons();
  const acting = useActingSeat();
  const { t } = useTranslation('room');
  return persons.length < 2 ? null : (
    <section className={styles.bar} aria-label={t('acting.as')}>
      <p className={styles.words} aria-live="polite">
        {t(acting === null ? 'acting.ask' : 'acting.as')}
      </p>
      <div className={styles.persons}>
        {persons.map((seat) => (
          <Person key={seat} seat={seat} isActing={seat === acting} />
        ))}
      </div>
    </section>
  );
}

interface PersonProps {
  readonly seat: SeatId;
  readonly isActing: boolean;
}

function Person({ seat, isActing }: PersonProps) {
  const { acting } = useSession();
  return (
    <button
      type="button"
      className={styles.person}
      aria-pressed={isActing}
      onClick={() => acting.choose(seat)}
    >
      {useName(seat) ?? '…'}
    </button>
  );
}
