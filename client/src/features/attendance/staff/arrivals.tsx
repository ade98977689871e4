import type { GroupId, PeopleState } from '@haoshangliang/shared/features/people';
import { inOrder, valuesOf } from '@haoshangliang/shared/kernel';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../../outline/index.ts';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import styles from '../attendance.module.css';
import { areasOf } from './areas-of.ts';

// Fetched when the desk is opened.
const CheckInDesk = lazy(async () => ({
  default: (await import('./check-in-desk.tsx')).CheckInDesk,
}));

/** 到会: how many are here of those expected, by group, and the desk where anybody is checked in. */
export function Arrivals() {
  const { t } = useTranslation('attendance-staff');
  const { all } = useMeeting((state) => state.attendance.counts);
  const expected = useMeeting((state) => state.people.counts.all);
  const may = useMay();
  const checkingIn = useOutline().current?.item.kind === 'check_in';
  const [pressed, press] = useState<boolean | null>(null);
  const open = pressed ?? checkingIn;
  return (
    <Card title={t('desk.title', { here: all.present, expected: expected.expected })}>
      <Hint>
        {t('desk.besides', {
          others: all.here - all.present,
          remote: all.remote,
          excused: all.excused,
          visitors: all.visitors,
        })}
      </Hint>
      <Areas />
      <Groups />
      {may('attendance/check-in-seat') ? (
        <Row>
          <AnewMenu />
          <Button aria-expanded={open} onClick={() => press(!open)}>
            {t(open ? 'desk.close' : 'desk.open')}
          </Button>
        </Row>
      ) : null}
      <Suspense fallback={<Loading />}>{open ? <CheckInDesk /> : null}</Suspense>
    </Card>
  );
}

/** Where the roster has areas, rules may count them: how much of it is here. */
function Areas() {
  const { t } = useTranslation('attendance-staff');
  const attendance = useMeeting((state) => state.attendance);
  const people = useMeeting((state) => state.people);
  const areas = useMemo(() => areasOf(attendance, people), [attendance, people]);
  if (areas === null) return null;
  const metres = (hundredths: number) => (hundredths / 100).toFixed(2);
  return <Hint>{t('desk.areas', { here: metres(areas.here), all: metres(areas.all) })}</Hint>;
}

/** A new sitting: everybody checks in once more. */
function AnewMenu() {
  const { t } = useTranslation('attendance-staff');
  const may = useMay();
  const { run, refusal, clear } = useAction();
  if (!may('attendance/start-anew')) return null;
  const press = () => void run({ type: 'attendance/start-anew' });
  return (
    <>
      <ActionMenu entries={[{ id: 'anew', words: t('desk.do.startAnew'), press }]}>
        {t('desk.do.menu')}
      </ActionMenu>
      <RefusalNotice refusal={refusal} onClose={clear} />
    </>
  );
}

function Groups() {
  const { t } = useTranslation('attendance-staff');
  const { groups, counts } = useMeeting(({ people }) => people);
  const { all, groups: here } = useMeeting((state) => state.attendance.counts);
  const expecting = valuesOf(groups).filter(
    ({ id, kind, removed }) => kind === 'group' && !removed && expectedOf(counts, id) > 0,
  );
  const rows = inOrder(expecting, ({ name }) => name ?? '');
  if (rows.length === 0) return null;
  const others = {
    here: withoutGroup(all.present, here, 'present'),
    expected: withoutGroup(counts.all.expected, counts.groups, 'expected'),
  };
  return (
    <ul className={styles.groups} aria-label={t('desk.byGroup')}>
      {rows.map(({ id, name }) => (
        <li key={id}>
          {name ?? t('desk.erasedGroup')}{' '}
          <b>
            {t('desk.ofGroup', { here: here[id]?.present ?? 0, expected: expectedOf(counts, id) })}
          </b>
        </li>
      ))}
      {others.expected === 0 ? null : (
        <li>
          {t('desk.noGroup')} <b>{t('desk.ofGroup', others)}</b>
        </li>
      )}
    </ul>
  );
}

/** Whoever is in no group is expected like everybody else: what the groups come to is what the title says. */
function withoutGroup<K extends string>(
  all: number,
  groups: Readonly<Record<string, Readonly<Record<K, number>>>>,
  of: K,
): number {
  return Object.values(groups).reduce((rest, group) => rest - group[of], all);
}

function expectedOf(counts: PeopleState['counts'], group: GroupId): number {
  return counts.groups[group]?.expected ?? 0;
}
