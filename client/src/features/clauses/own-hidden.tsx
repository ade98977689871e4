import type { ClauseId } from '@haoshangliang/shared/features/clauses';
import { entriesOf } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Hint } from '../../ui/layout.tsx';

/** Tells people that others do not see any more what they said to a clause. */
export function OwnHidden({ clause }: { readonly clause: ClauseId }) {
  const { t } = useTranslation('clauses');
  const own = useMeeting((state) => state.clauses.ownHidden);
  const here = entriesOf(own).filter(([, one]) => one.clause === clause);
  return here.map(([id, { no }]) => (
    <Hint key={id}>
      {no === null ? t('ownHidden.reservation') : t('ownHidden.amendment', { no })}
    </Hint>
  ));
}
