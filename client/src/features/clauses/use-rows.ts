import { type BlockJson, linesOf } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type ClauseRow, clauseRows } from '@haoshangliang/shared/meeting';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';

/** The text of a draft as it is now; null until it has come. */
export type UseBlocks = (draft: Draft) => readonly BlockJson[] | null;

export interface Row extends ClauseRow {
  /** How the clause reads now; null while the text has not come, or where no block stands for it. */
  readonly text: string | null;
}

export function useRows(draft: Draft, useBlocks: UseBlocks): readonly Row[] {
  const state = useMeeting(({ clauses }) => clauses);
  const blocks = useBlocks(draft);
  return useMemo(() => {
    const texts = new Map(
      (blocks ?? []).map((block) => [block.attrs.id, linesOf(block).join('\n')]),
    );
    return clauseRows(state, draft.id).map((row) => ({
      ...row,
      text: row.no === null ? null : (texts.get(row.clause.block) ?? null),
    }));
  }, [state, blocks, draft.id]);
}

export function useClauseName(): (row: Pick<Row, 'no'>) => string {
  const { t } = useTranslation('clauses');
  return ({ no }) => (no === null ? t('gone') : t('name', { no }));
}
