import { longestComment } from '@haoshangliang/shared/features/comments';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { useTranslation } from 'react-i18next';
import styles from './comments.module.css';
import type { PassagesNow } from './tools.ts';
import { WordsForm } from './words-form.tsx';

interface NewCommentProps {
  readonly draft: DraftId;
  readonly asked: NonNullable<PassagesNow['asked']>;
  readonly done: () => void;
}

/** 批注 on what is selected. */
export function NewComment({ draft, asked, done }: NewCommentProps) {
  const { t } = useTranslation('comments');
  return (
    <div className={styles.card}>
      <blockquote className={styles.quote}>{asked.quote}</blockquote>
      <WordsForm
        label={t('new')}
        send={t('send')}
        maxLength={longestComment}
        command={(text) => ({ type: 'comments/comment', draft, ...asked, text })}
        done={done}
      />
    </div>
  );
}
