import type { Comment } from '@haoshangliang/shared/features/comments';
import type { AccountId } from '@haoshangliang/shared/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/mark.tsx';
import { CommentDoings } from './comment-doings.tsx';
import styles from './comments.module.css';
import { Said } from './said.tsx';

interface CommentCardProps {
  readonly comment: Comment;
  readonly account: AccountId | undefined;
  /** Where the passage is; unknown while the text is not open to write on this page. */
  readonly place: 'there' | 'gone' | 'unknown';
  readonly goTo: () => void;
  /** Has just been marked as dealt with, here. */
  readonly resolved: () => void;
  readonly more: ReactNode;
}

/** The passage, what is said about it, and what is answered. */
export function CommentCard({ comment, account, place, goTo, resolved, more }: CommentCardProps) {
  const { t } = useTranslation('comments');
  const { id, replies } = comment;
  const said = replies.filter(({ withdrawn }) => !withdrawn);
  return (
    <li className={styles.card} data-comment={id} tabIndex={-1}>
      <p className={styles.marks}>
        {comment.resolved ? <Mark calm>{t('resolved')}</Mark> : null}
        {place === 'gone' ? <Mark calm>{t('gone')}</Mark> : null}
      </p>
      <Quote quote={comment.quote} goTo={place === 'there' ? goTo : null} />
      <Said said={comment} account={account} withdraw={{ comment: id, reply: null }} />
      {said.length === 0 ? null : (
        <ul className={styles.replies}>
          {said.map((reply) => (
            <li key={reply.id}>
              <Said said={reply} account={account} withdraw={{ comment: id, reply: reply.id }} />
            </li>
          ))}
        </ul>
      )}
      <CommentDoings comment={comment} resolved={resolved} more={more} />
    </li>
  );
}

interface QuoteProps {
  readonly quote: string | null;
  readonly goTo: (() => void) | null;
}

function Quote({ quote, goTo }: QuoteProps) {
  const { t } = useTranslation('comments');
  const words = quote ?? t('erased');
  return goTo === null ? (
    <blockquote className={styles.quote}>{words}</blockquote>
  ) : (
    <button type="button" className={styles.quote} onClick={goTo} title={t('goTo')}>
      {words}
    </button>
  );
}
