import type { Comment } from '@haoshangliang/shared/features/comments';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { AccountId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { CommentCard } from './comment-card.tsx';
import styles from './comments.module.css';
import { NewComment } from './new-comment.tsx';
import type { CommentTools, More, PassagesNow } from './tools.ts';
import { isThere, usePassages } from './use-passages.ts';

interface CommentListProps {
  readonly draft: Draft;
  readonly comments: readonly Comment[];
  readonly tools: CommentTools;
  readonly account?: AccountId | undefined;
  readonly more?: More;
}

/** What is said about the text, in its order; what has been dealt with only when somebody asks for it. */
export function CommentList({ draft, comments, tools, account, more }: CommentListProps) {
  const { t } = useTranslation('comments');
  const editor = tools.useEditor(draft);
  const [showsResolved, showResolved] = useState(false);
  // What somebody has just dealt with stays in sight, so that it can be opened again.
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const there = comments.filter(isThere);
  const open = there.filter(({ resolved }) => !resolved);
  const shown = there.filter(({ id, resolved }) => !resolved || showsResolved || kept.has(id));
  const { now, list, ordered } = usePassages(editor?.passages ?? null, shown);
  if (editor === null && there.length === 0) return null;
  return (
    <section aria-label={t('title')} className={styles.panel}>
      <Stack gap="tight">
        <h3 className={styles.title}>{t('count', { count: open.length })}</h3>
        {now?.asked && editor !== null ? (
          <NewComment draft={draft.id} asked={now.asked} done={() => editor.passages.drop()} />
        ) : null}
        {there.length === 0 && !now?.asked ? <Hint>{t('how')}</Hint> : null}
        <ul ref={list} className={styles.list}>
          {ordered.map((comment) => (
            <CommentCard
              key={comment.id}
              comment={comment}
              account={account}
              place={placeOf(comment.id, now)}
              goTo={() => editor?.passages.goTo(comment.id)}
              resolved={() => keep(new Set([...kept, comment.id]))}
              more={more?.(comment)}
            />
          ))}
        </ul>
        {there.length === open.length ? null : (
          <Check checked={showsResolved} onChange={({ target }) => showResolved(target.checked)}>
            {t('showResolved', { count: there.length - open.length })}
          </Check>
        )}
      </Stack>
    </section>
  );
}

function placeOf(id: string, now: PassagesNow | null): 'there' | 'gone' | 'unknown' {
  if (now === null) return 'unknown';
  return now.order.has(id) ? 'there' : 'gone';
}
