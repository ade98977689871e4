import type { Reservation } from '@haoshangliang/shared/features/clauses';
import { hasIn } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting, useName, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import styles from './clauses.module.css';
import type { Desk } from './desk.ts';
import type { Row } from './use-rows.ts';

/** 保留意见: who does not go along with a clause, by name or without. */
export function Reservations({ row, desk }: { readonly row: Row; readonly desk?: Desk }) {
  const { t } = useTranslation('clauses');
  const { reservations } = row;
  if (reservations.length === 0) return null;
  return (
    <details className={styles.voices} open>
      <summary>{t('reservations', { count: reservations.length })}</summary>
      <ul>
        {reservations.map((reservation) => (
          <li key={reservation.id} className={styles.voice}>
            {reservation.seat === null ? (
              <OneReservation reservation={reservation} name={t('unnamed')} />
            ) : (
              <Named reservation={reservation} seat={reservation.seat} />
            )}
            {desk?.reservation?.(reservation, row)}
          </li>
        ))}
      </ul>
    </details>
  );
}

type Seat = NonNullable<Reservation['seat']>;

function Named({ reservation, seat }: { readonly reservation: Reservation; readonly seat: Seat }) {
  const { t } = useTranslation('clauses');
  return <OneReservation reservation={reservation} name={useName(seat) ?? t('somebody')} />;
}

interface OneReservationProps {
  readonly reservation: Reservation;
  readonly name: string;
}

function OneReservation({ reservation, name }: OneReservationProps) {
  const { t } = useTranslation('clauses');
  const { id, text, recorded } = reservation;
  const isOwn = useIsOwn(reservation);
  const may = useMay();
  const action = useAction();
  return (
    <>
      <p className={styles.head}>
        <b>{name}</b> {recorded ? <Mark calm>{t('recorded')}</Mark> : null}{' '}
        {isOwn ? <Mark calm>{t('yours')}</Mark> : null}
      </p>
      <p className={styles.text}>{text ?? t('erased')}</p>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {isOwn && may('clauses/withdraw-reservation') ? (
        <Button
          small
          onClick={() => void action.run({ type: 'clauses/withdraw-reservation', reservation: id })}
        >
          {t('do.withdraw')}
        </Button>
      ) : null}
    </>
  );
}

function useIsOwn({ id, seat }: Reservation): boolean {
  const { seats } = useViewer();
  const own = useMeeting((state) => state.clauses.own);
  return hasIn(own, id) || (seat !== null && seats.includes(seat));
}
