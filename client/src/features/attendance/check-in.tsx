import { isExcused, type Place, stayOf } from '@haoshangliang/shared/features/attendance';
import { sameAs } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../i18n/times.ts';
import {
  type Action,
  useActingSeat,
  useAction,
  useMay,
  useMeeting,
  useOutbox,
} from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';

import styles from './attendance.module.css';

/** 签到, in the card NOW, for whoever acts. */
export function CheckIn() {
  const seat = useActingSeat();
  const may = useMay();
  return seat === null || !may('attendance/check-in') ? null : <Own key={seat} seat={seat} />;
}

/** An act of coming or going of this person that has no answer yet. */
function useUnderWay(seat: SeatId): 'unsent' | 'sent' | null {
  const entry = useOutbox().find(
    ({ request, fate }) =>
      request.seat === seat &&
      ['attendance/check-in', 'attendance/leave', 'attendance/move'].includes(request.body.type) &&
      (fate.step === 'unsent' || fate.step === 'sent'),
  );
  return entry?.fate.step === 'unsent' || entry?.fate.step === 'sent' ? entry.fate.step : null;
}

function Own({ seat }: { readonly seat: SeatId }) {
  const people = useMeeting((state) => state.people);
  const records = useMeeting((state) => state.attendance.records);
  const { run, ...action } = useAction();
  const underWay = useUnderWay(seat);
  const own = sameAs(people, seat).map((one) => getIn(records, one));
  const stay = own.map(stayOf).find((one) => one !== undefined);
  // A refusal of one's own act is told among the acts of this device.
  const busy = underWay ?? (action.busy ? 'sent' : null);
  return (
    <Stack gap="tight">
      {stay === undefined ? (
        <Coming run={run} busy={busy} excused={own.some(isExcused)} />
      ) : (
        <Here run={run} busy={busy} where={stay.where} since={stay.from} />
      )}
      <Numbers />
    </Stack>
  );
}

interface ComingProps {
  readonly run: Action['run'];
  readonly busy: 'unsent' | 'sent' | null;
  readonly excused: boolean;
}

function Coming({ run, busy, excused }: ComingProps) {
  const { t } = useTranslation('attendance');
  const mode = useMeeting((state) => state.life.plan?.mode);
  const checkIn = (where: Place) => void run({ type: 'attendance/check-in', where });
  if (busy !== null) {
    return (
      <Row>
        <Button busy={t(`own.busy.${busy}`)}>{t('own.inRoom')}</Button>
      </Row>
    );
  }
  return (
    <>
      {excused ? <Hint>{t('own.excused')}</Hint> : null}
      <Row>
        {mode === 'remote' ? null : (
          <Button look="primary" onClick={() => checkIn('in_room')}>
            {t('own.inRoom')}
          </Button>
        )}
        {mode === 'in_room' ? null : (
          <Button look={mode === 'remote' ? 'primary' : 'plain'} onClick={() => checkIn('remote')}>
            {t('own.remote')}
          </Button>
        )}
      </Row>
    </>
  );
}

interface HereProps {
  readonly run: Action['run'];
  readonly busy: 'unsent' | 'sent' | null;
  readonly where: Place;
  readonly since: number;
}

function Here({ run, busy, where, since }: HereProps) {
  const { t } = useTranslation('attendance');
  const [changing, setChanging] = useState(false);
  const other = where === 'in_room' ? 'remote' : 'in_room';
  return (
    <>
      <div className={styles.here}>
        <p>{t(`own.here.${where}`, { time: timeOfDay(since) })}</p>
        <Button small aria-expanded={changing} onClick={() => setChanging(!changing)}>
          {t('own.change')}
        </Button>
      </div>
      {changing ? (
        <Row>
          <Button
            small
            busy={busy !== null && t(`own.busy.${busy}`)}
            onClick={() => void run({ type: 'attendance/move', where: other })}
          >
            {t(`own.moveTo.${other}`)}
          </Button>
          <Button
            small
            busy={busy !== null && t(`own.busy.${busy}`)}
            onClick={() => void run({ type: 'attendance/leave' })}
          >
            {t('own.leave')}
          </Button>
        </Row>
      ) : null}
    </>
  );
}

/** How many are here of those expected: everybody may know. */
function Numbers() {
  const { t } = useTranslation('attendance');
  const { present } = useMeeting((state) => state.attendance.counts.all);
  const { expected } = useMeeting((state) => state.people.counts.all);
  return <Hint>{t('numbers', { here: present, expected })}</Hint>;
}
