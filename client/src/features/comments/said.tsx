import type { CommentId, Reply } from '@haoshangliang/shared/features/comments';
import type { AccountId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { dayOf, momentOf, timeOfDay } from '../../i18n/times.ts';
import { useAction, useMay, useName, useNow, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import styles from './comments.module.css';

interface SaidProps {
  readonly said: Omit<Reply, 'id'>;
  readonly account: AccountId | undefined;
  readonly withdraw: { readonly comment: CommentId; readonly reply: Reply['id'] | null };
}

/** Who said what, and taking it back. */
export function Said({ said, account, withdraw }: SaidProps) {
  const { t } = useTranslation('comments');
  const { seats } = useViewer();
  const now = useNow();
  const may = useMay();
  const action = useAction();
  const { seat, at, text, withdrawn } = said;
  const name = useName(seat) ?? t(said.account === null ? 'somebody' : 'staff');
  const byAccount = said.account !== null && said.account === account;
  const isOwn = byAccount || (seat !== null && seats.includes(seat));
  const when = dayOf(at) === dayOf(now()) ? timeOfDay(at) : momentOf(at);
  return (
    <>
      <p className={styles.head}>
        <b>{name}</b>
        <time>{when}</time>
        {isOwn && !withdrawn && may('comments/withdraw') ? (
          <Button
            small
            look="quiet"
            onClick={() => void action.run({ type: 'comments/withdraw', ...withdraw })}
          >
            {t('withdraw')}
          </Button>
        ) : null}
      </p>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <p className={styles.text}>{withdrawn ? t('withdrawn') : (text ?? t('erased'))}</p>
    </>
  );
}
