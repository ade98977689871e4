import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { AnswerOf, voteApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { answerWords } from '../answer-words.ts';
import styles from './secret.module.css';

/** As many lines as a page shows; the count and the hash are of all. */
const shown = 500;

export function grouped(tracker: string): string {
  return (tracker.match(/.{4}/g) ?? [tracker]).join(' ');
}

interface PublishedListProps {
  readonly vote: HeldVote;
  readonly list: AnswerOf<typeof voteApi.list>;
  readonly own: string | null;
}

/** Every ballot by its number; one's own is marked on one's own device. */
export function PublishedList({ vote, list: { list, hash, unreadable }, own }: PublishedListProps) {
  const { t } = useTranslation('votes-secret');
  const votes = useTranslation('votes').t;
  if (list.length === 0) return <p>{t('check.few')}</p>;
  return (
    <details>
      <summary>{t('list.title')}</summary>
      <Stack>
        <Hint>{t('list.hint')}</Hint>
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">{t('list.tracker')}</th>
              <th scope="col">{t('list.choice')}</th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, shown).map(({ tracker, choice }) => (
              <tr key={tracker} aria-current={tracker === own || undefined}>
                <td>{grouped(tracker)}</td>
                <td>{answerWords(votes, vote, choice)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {list.length > shown ? <Hint>{t('list.rest', { count: list.length - shown })}</Hint> : null}
        {unreadable > 0 ? <p>{t('list.unreadable', { count: unreadable })}</p> : null}
        {hash === null ? null : <Hint>{t('list.hash', { hash: hash.slice(0, 8) })}</Hint>}
      </Stack>
    </details>
  );
}
