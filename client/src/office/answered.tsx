import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../i18n/refusal-words.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { RefusedError } from './ask.ts';

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T, RefusedError>;
  readonly children: (answer: T) => ReactNode;
}

/** What was asked for, or in words that it is on its way or why it cannot be had. */
export function Answered<T>({ query, children }: AnsweredProps<T>) {
  const { t } = useTranslation('office');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error === null) return <p role="status">{t('loading')}</p>;
  return (
    <Notice
      kind="warn"
      actions={<Button onClick={() => void query.refetch()}>{t('retry')}</Button>}
    >
      {refusalWords(query.error.refusal)}
    </Notice>
  );
}
