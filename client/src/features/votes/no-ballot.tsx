import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useSecondsToCount } from './countdown.ts';
import styles from './votes.module.css';

/** Somebody who has not voted, when voting is over. */
export function NoBallot({ vote }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  const seconds = useSecondsToCount(vote);
  if (vote.outcome !== null) return <p className={styles.state}>{t('ballot.none')}</p>;
  return (
    <div className={styles.state} role="status">
      <p className={styles.fate}>{t('ballot.closingNow', { seconds })}</p>
      <p>{t('ballot.closingNone')}</p>
    </div>
  );
}
