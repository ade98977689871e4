import type { ClauseId } from '@haoshangliang/shared/features/clauses';
import { entriesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

/** Tells people that others do not see any more what they said to a clause; a reservation they may take back. */
export function OwnHidden({ clause }: { readonly clause: ClauseId }) {
  const { t } = useTranslation('clauses');
  const own = useMeeting((state) => state.clauses.ownHidden);
  const may = useMay();
  const action = useAction();
  const here = entriesOf(own).filter(([, one]) => one.clause === clause);
  return here.map(([id, { no, seat }]) => {
    if (no !== null) return <Hint key={id}>{t('ownHidden.amendment', { no })}</Hint>;
    const withdraw = () =>
      void action.run({ type: 'clauses/withdraw-reservation', reservation: id } as Withdraw, seat);
    return (
      <div key={id}>
        <Hint>{t('ownHidden.reservation')}</Hint>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {may('clauses/withdraw-reservation') ? (
          <Button small onClick={withdraw}>
            {t('ownHidden.withdraw')}
          </Button>
        ) : null}
      </div>
    );
  });
}

type Withdraw = Extract<MeetingCommand, { type: 'clauses/withdraw-reservation' }>;
