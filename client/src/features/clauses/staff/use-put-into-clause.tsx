import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../../../ui-staff/menu.tsx';
import type { TextTools } from '../drafting/text-tools.ts';
import { PutIntoClause } from './later.tsx';

interface Putting {
  entriesFor(opinion: Opinion): readonly MenuEntry[];
  readonly dialog: ReactNode;
}

/** 写入条款: offered for whatever has words, while a text that everybody may read is open to write on this page. */
export function usePutIntoClause(
  draft: Draft | undefined,
  useEditor: TextTools['useEditor'],
): Putting {
  const { t } = useTranslation('clauses-staff');
  const [opinion, ask] = useState<Opinion | null>(null);
  const isOpen = draft !== undefined;
  const entriesFor = useCallback(
    (asked: Opinion) =>
      isOpen && asked.text !== null
        ? [{ id: 'put-into-clause', words: t('putIntoClause'), press: () => ask(asked) }]
        : [],
    [isOpen, t],
  );
  const dialog =
    opinion === null || draft === undefined ? null : (
      <PutIntoClause {...{ opinion, draft, useEditor }} onClose={() => ask(null)} />
    );
  return { entriesFor, dialog };
}
