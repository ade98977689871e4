import { minute } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import type { OutlineRow } from '../../outline/index.ts';
import { useOutline, useTitleOf } from '../../outline/index.ts';
import { useMeeting, useNow } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Elapsed } from '../../ui/clock.tsx';
import { Hint } from '../../ui/layout.tsx';
import styles from './agenda.module.css';
import { runningSince } from './running-since.ts';

/** What the meeting is at: the running item with its clock, or what is to come; nothing before it begins and after it ends. */
export function NowItem() {
  const { t } = useTranslation('agenda');
  const { current } = useOutline();
  const phase = useMeeting((state) => state.life.phase);
  const titleOf = useTitleOf();
  if (phase !== 'open' && phase !== 'adjourned') return null;
  const words = current === undefined ? '' : t('announce', { title: titleOf(current.item) });
  return (
    <>
      {current === undefined ? <Between /> : <Running row={current} ticking={phase === 'open'} />}
      <Announcer words={words} />
    </>
  );
}

function Between() {
  const { t } = useTranslation('agenda');
  const { rows, next } = useOutline();
  const titleOf = useTitleOf();
  return (
    <>
      <p>{rows.length > 0 && next === undefined ? t('allDone') : t('noItem')}</p>
      {next === undefined ? null : <Hint>{t('next', { title: titleOf(next.item) })}</Hint>}
    </>
  );
}

function Running({ row, ticking }: { readonly row: OutlineRow; readonly ticking: boolean }) {
  const { t } = useTranslation('agenda');
  const titleOf = useTitleOf();
  const now = useNow();
  const sittings = useMeeting((state) => state.life.sittings);
  const { kind, minutes, startedAt } = row.item;
  const planned = minutes === null ? null : minutes * minute;
  return (
    <>
      <p className={styles.current}>
        <span className={styles.number}>{row.number}</span>
        {titleOf(row.item)}
      </p>
      <p>
        {t(`kind.${kind}`)}{' '}
        {startedAt === null || !ticking ? null : (
          <Elapsed since={runningSince(startedAt, sittings)} planned={planned} now={now} />
        )}
      </p>
    </>
  );
}
