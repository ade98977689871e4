import type { Amendment } from '@haoshangliang/shared/features/clauses';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../i18n/times.ts';
import { useAction, useMay, useName, useViewer } from '../../sync/use-meeting.tsx';
import { WordDifference } from '../../text/difference.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row as Line } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import styles from './clauses.module.css';
import type { Desk } from './desk.ts';
import type { Row } from './use-rows.ts';

interface AmendmentsProps {
  readonly row: Row;
  readonly draft: Draft;
  readonly desk?: Desk;
}

/** 修改建议: what would become of the clause, and what has become of the proposal. */
export function Amendments({ row, draft, desk }: AmendmentsProps) {
  const { t } = useTranslation('clauses');
  const { amendments } = row;
  if (amendments.length === 0) return null;
  const isUndecided = amendments.some(({ outcome }) => outcome === 'open' || outcome === 'voting');
  return (
    <details className={styles.voices} open={isUndecided}>
      <summary>{t('amendments', { count: amendments.length })}</summary>
      <ul>
        {amendments.map((amendment) => (
          <li key={amendment.id} className={styles.voice}>
            <OneAmendment amendment={amendment} now={row.text} draft={draft} />
            {desk?.amendment(amendment, row)}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface OneAmendmentProps {
  readonly amendment: Amendment;
  /** How the clause reads now. */
  readonly now: string | null;
  readonly draft: Draft;
}

function OneAmendment({ amendment, now, draft }: OneAmendmentProps) {
  const { t } = useTranslation('clauses');
  const { no, seat, at, recorded, text, reason, outcome, answer, epoch } = amendment;
  const name = useName(seat) ?? t('somebody');
  const isUndecided = outcome === 'open' || outcome === 'voting';
  return (
    <>
      <p className={styles.head}>
        <b>{t('amendmentOf', { no, name })}</b> <time>{timeOfDay(at)}</time>{' '}
        {recorded ? <Mark calm>{t('recorded')}</Mark> : null}{' '}
        <Mark calm={!isUndecided}>{t(`outcome.${outcome}`)}</Mark>
      </p>
      <Wording amendment={amendment} now={now} />
      {reason === null || text === null ? null : <p>{t('reason', { reason })}</p>}
      {answer === null ? null : <p>{t('answer', { answer })}</p>}
      {isUndecided && epoch > draft.epoch ? <Hint>{t('forNext')}</Hint> : null}
      <TakeBack amendment={amendment} />
    </>
  );
}

/** Until it is decided against the clause as it reads now, afterwards as it was then. */
function Wording({ amendment, now }: Pick<OneAmendmentProps, 'amendment' | 'now'>) {
  const { t } = useTranslation('clauses');
  const { text, before, after } = amendment;
  if (text === null) return <p>{t('erased')}</p>;
  if (before !== null && after !== null) return <WordDifference before={before} after={after} />;
  return now === null ? (
    <p className={styles.text}>{text}</p>
  ) : (
    <WordDifference before={now} after={text} />
  );
}

function TakeBack({ amendment: { id, seat, outcome, no } }: Pick<OneAmendmentProps, 'amendment'>) {
  const { t } = useTranslation('clauses');
  const { seats } = useViewer();
  const may = useMay();
  const action = useAction();
  const isOwn = seats.includes(seat) && outcome === 'open' && may('clauses/withdraw-amendment');
  if (!isOwn) return null;
  return (
    <Line>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Button
        small
        aria-label={t('do.withdrawNo', { no })}
        onClick={() => void action.run({ type: 'clauses/withdraw-amendment', amendment: id })}
      >
        {t('do.withdraw')}
      </Button>
    </Line>
  );
}
