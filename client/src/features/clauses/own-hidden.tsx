import type { ClauseId } from '@haoshangliang/shared/features/clauses';
import { entriesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

/** Tells people that others do not see any more what they said to a clause; they may take it back. */
export function OwnHidden({ clause }: { readonly clause: ClauseId }) {
  const { t } = useTranslation('clauses');
  const own = useMeeting((state) => state.clauses.ownHidden);
  const may = useMay();
  const action = useAction();
  const here = entriesOf(own).filter(([, one]) => one.clause === clause);
  return here.map(([id, { no, seat }]) => {
    const withdraw = (
      no === null
        ? { type: 'clauses/withdraw-reservation', reservation: id }
        : { type: 'clauses/withdraw-amendment', amendment: id }
    ) as Withdraw;
    return (
      <div key={id}>
        <Hint>{no === null ? t('ownHidden.reservation') : t('ownHidden.amendment', { no })}</Hint>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {may(withdraw.type) ? (
          <Button small onClick={() => void action.run(withdraw, seat)}>
            {no === null ? t('ownHidden.withdraw') : t('do.withdrawNo', { no })}
          </Button>
        ) : null}
      </div>
    );
  });
}

type Withdraw = Extract<
  MeetingCommand,
  { type: 'clauses/withdraw-amendment' | 'clauses/withdraw-reservation' }
>;
