import { useTranslation } from 'react-i18next';
import type { Tab } from '../../ui/tabs.tsx';
import { isOver } from './held-votes.ts';
import { Decided } from './now-vote.tsx';
import { useHeldVotes } from './use-votes.ts';
import styles from './votes.module.css';

/** All results so far; no tab before the first one. */
export function useVotesTab(): Tab | null {
  const { t } = useTranslation('votes');
  const decided = useHeldVotes().filter(isOver);
  if (decided.length === 0) return null;
  const content = (
    <ul className={styles.list}>
      {decided.map((vote) => (
        <li key={vote.id}>
          <Decided vote={vote} />
        </li>
      ))}
    </ul>
  );
  return { id: 'votes', title: t('title'), count: `${decided.length}`, content };
}
