import type { OwnOpinion } from '@haoshangliang/shared/features/opinions';
import { recordsToConfirm } from '@haoshangliang/shared/meeting';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting, useName } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { OpinionText } from './opinion-card.tsx';
import styles from './opinions.module.css';
import { StanceMark } from './stance.tsx';
import { useItems } from './use-items.ts';

/** 代记，待本人确认: what staff wrote down for this person. */
export function ConfirmRecords() {
  const state = useMeeting(({ opinions }) => opinions);
  const may = useMay();
  const records = useMemo(() => recordsToConfirm(state), [state]);
  const [first] = records;
  if (first === undefined || !may('opinions/answer-record')) return null;
  return <ConfirmRecord key={first.id} opinion={first} left={records.length - 1} />;
}

interface ConfirmRecordProps {
  readonly opinion: OwnOpinion;
  /** How many more wait behind this one. */
  readonly left: number;
}

function ConfirmRecord({ opinion, left }: ConfirmRecordProps) {
  const { t } = useTranslation('opinions');
  const ui = useTranslation('ui').t;
  const { wordsOf } = useItems();
  const name = useName(opinion.author);
  const { run, busy, refusal, clear } = useAction();
  const answer = (agrees: boolean) =>
    void run({ type: 'opinions/answer-record', opinion: opinion.id, agrees }, opinion.author);
  return (
    <Card title={t('confirm.title')}>
      <p>{t('confirm.words')}</p>
      <p className={styles.about}>{wordsOf(opinion.item)}</p>
      <p className={styles.head}>
        <StanceMark stance={opinion.stance} /> <b>{name}</b>
      </p>
      <OpinionText opinion={opinion} />
      {left === 0 ? null : <Hint>{t('confirm.left', { count: left })}</Hint>}
      <RefusalNotice refusal={refusal} onClose={clear} />
      <Row>
        <Button busy={busy && ui('wait')} onClick={() => answer(true)}>
          {t('confirm.yes')}
        </Button>
        <Button busy={busy && ui('wait')} onClick={() => answer(false)}>
          {t('confirm.no')}
        </Button>
      </Row>
    </Card>
  );
}
