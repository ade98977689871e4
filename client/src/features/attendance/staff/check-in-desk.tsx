import type { SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../../i18n/times.ts';
import { lineWords, matching, type RosterLine, useRosterLines } from '../../../roster/index.ts';
import { type Action, useAction, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import styles from '../attendance.module.css';
import { Excusing } from './excusing.tsx';
import { type ComingAndGoing, comingOf } from './standing-of.ts';

const atOnce = 40;

/** Anybody, found by name or room; one press checks them in. */
export function CheckInDesk() {
  const { t } = useTranslation('attendance-staff');
  const lines = useRosterLines();
  const action = useAction();
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState('');
  const [excusing, excuse] = useState<SeatId | null>(null);
  const groups = [...new Set(lines.flatMap(({ group: name }) => name ?? []))];
  const found = matching(lines, typed).filter((line) => group === '' || line.group === group);
  const excused = lines.find(({ seat }) => seat.id === excusing);
  return (
    <Stack gap="tight">
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <div className={styles.search}>
        <TextField
          label={t('desk.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <SelectField
          label={t('desk.group')}
          value={group}
          onChange={({ target }) => setGroup(target.value)}
        >
          <option value="">{t('desk.allGroups')}</option>
          {groups.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
      </div>
      <ul>
        {found.slice(0, atOnce).map((line) => (
          <DeskLine key={line.seat.id} line={line} run={action.run} onExcuse={excuse} />
        ))}
      </ul>
      {found.length > atOnce ? (
        <Hint>{t('desk.more', { count: found.length - atOnce })}</Hint>
      ) : null}
      {found.length === 0 ? <Hint>{t('desk.none')}</Hint> : null}
      {excused === undefined ? null : <Excusing line={excused} onClose={() => excuse(null)} />}
    </Stack>
  );
}

interface DeskLineProps {
  readonly line: RosterLine;
  readonly run: Action['run'];
  readonly onExcuse: (seat: SeatId) => void;
}

function DeskLine({ line, run, onExcuse }: DeskLineProps) {
  const { t } = useTranslation('attendance-staff');
  const attendance = useMeeting((state) => state.attendance);
  const people = useMeeting((state) => state.people);
  const { id } = line.seat;
  const coming = comingOf(attendance, people, id);
  const who = lineWords(line);
  const entries = useEntries({ seat: id, coming, run, onExcuse });
  return (
    <li className={styles.line}>
      <span>
        {who} <Coming coming={coming} />
      </span>
      <Row>
        {coming.stay === null ? (
          <Button
            small
            aria-label={t('desk.checkInWho', { who })}
            onClick={() =>
              void run({ type: 'attendance/check-in-seat', seat: id, where: 'in_room' })
            }
          >
            {t('desk.checkIn')}
          </Button>
        ) : null}
        <ActionMenu label={t('desk.moreWho', { who })} entries={entries}>
          {t('desk.moreButton')}
        </ActionMenu>
      </Row>
    </li>
  );
}

function Coming({ coming: { stay, hasLeft, excuse } }: { readonly coming: ComingAndGoing }) {
  const { t } = useTranslation('attendance-staff');
  if (stay !== null) {
    const time = timeOfDay(stay.from);
    return <b>{t(`desk.state.${stay.where}`, { time })}</b>;
  }
  if (excuse !== null) {
    return excuse.reason === null
      ? t('desk.state.excused')
      : t('desk.state.excusedFor', { reason: excuse.reason });
  }
  return hasLeft ? t('desk.state.left') : null;
}

type DoKey =
  | 'left'
  | 'remote'
  | 'in_room'
  | 'withdraw'
  | 'checkInRemote'
  | 'stays'
  | 'excuse'
  | 'unexcuse';

interface Doing {
  readonly seat: SeatId;
  readonly coming: ComingAndGoing;
  readonly run: Action['run'];
  readonly onExcuse: (seat: SeatId) => void;
}

function useEntries({ seat, coming, run, onExcuse }: Doing): MenuEntry[] {
  const { t } = useTranslation('attendance-staff');
  const { stay, excuse, hasLeft } = coming;
  const entry = (id: DoKey, press: () => void): MenuEntry => ({
    id,
    words: t(`desk.do.${id}`),
    press,
  });
  if (stay !== null) {
    const where = stay.where === 'in_room' ? 'remote' : 'in_room';
    return [
      entry('left', () => void run({ type: 'attendance/mark-left', seat })),
      entry(where, () => void run({ type: 'attendance/move-seat', seat, where })),
      entry('withdraw', () => void run({ type: 'attendance/withdraw-check-in', seat })),
    ];
  }
  const remote = { type: 'attendance/check-in-seat', seat, where: 'remote' } as const;
  return [
    entry('checkInRemote', () => void run(remote)),
    ...(hasLeft
      ? [entry('stays', () => void run({ type: 'attendance/withdraw-leaving', seat }))]
      : []),
    entry('excuse', () => onExcuse(seat)),
    ...(excuse === null
      ? []
      : [entry('unexcuse', () => void run({ type: 'attendance/withdraw-excuse', seat }))]),
  ];
}
