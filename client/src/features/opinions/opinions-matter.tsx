import type { Opinion, OpinionStatus } from '@haoshangliang/shared/features/opinions';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { type ComponentType, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Hint } from '../../ui/layout.tsx';
import styles from './opinions-matter.module.css';
import { opinionRows } from './rows.ts';
import { StanceMark } from './stance.tsx';

const shown: readonly OpinionStatus[] = ['shown'];
/** As many as can be read from the last row. */
const atOnce = 3;

/** Says whose words these are, as the hall may know it. */
export type Speaker = ComponentType<{ readonly seat: SeatId }>;

function useLatest() {
  const opinions = useMeeting((state) => state.opinions);
  const item = useMeeting((state) => state.agenda.current);
  return useMemo(
    () => opinionRows(opinions, { item, order: 'time', statuses: shown }),
    [opinions, item],
  );
}

/** What people have said to the item at hand, the newest first; null where nobody has. */
export function useOpinionsMatter(): ComponentType<{ readonly speaker: Speaker }> | null {
  return useLatest().length === 0 ? null : OpinionsMatter;
}

function OpinionsMatter({ speaker }: { readonly speaker: Speaker }) {
  const { t } = useTranslation('opinions');
  const rows = useLatest();
  const more = rows.length - atOnce;
  const few = rows.length < atOnce ? styles.few : undefined;
  return (
    <>
      <ol className={few}>
        {rows.slice(0, atOnce).map(({ id, opinion }) => (
          <HallOpinion key={id} opinion={opinion} speaker={speaker} />
        ))}
      </ol>
      {more > 0 ? <Hint>{t('moreOnPhones', { count: more })}</Hint> : null}
    </>
  );
}

interface HallOpinionProps {
  readonly opinion: Opinion;
  readonly speaker: Speaker;
}

function HallOpinion({ opinion, speaker: Speaker }: HallOpinionProps) {
  const { t } = useTranslation('opinions');
  const { stance, author, text } = opinion;
  return (
    <li className={styles.opinion}>
      <p>
        <StanceMark stance={stance} /> <Speaker seat={author} />
      </p>
      <p className={styles.words}>{text ?? t('erased')}</p>
    </li>
  );
}
