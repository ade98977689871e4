import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { getIn } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';

/** 第几条, by the id of the block that is the clause. */
export function useClauseNumbers(draft: DraftId): ReadonlyMap<string, string> {
  const { t } = useTranslation('drafts');
  const { orders, clauses } = useMeeting((state) => state.clauses);
  const order = orders[draft];
  return useMemo(() => {
    const blocks = (order ?? []).flatMap((id) => getIn(clauses, id)?.block ?? []);
    return new Map(blocks.map((block, index) => [block, t('clauseNo', { no: index + 1 })]));
  }, [order, clauses, t]);
}
