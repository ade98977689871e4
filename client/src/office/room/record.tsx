import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { useTranslation } from 'react-i18next';
import { PromiseMark } from '../../features/commitments/staff/index.tsx';
import { timeOfDay } from '../../i18n/times.ts';
import { useMay, useNameOf, useView } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint } from '../../ui/layout.tsx';
import { CarriedRecord } from '../minutes/index.tsx';
import type { RecordLine } from '../minutes/record-lines.ts';
import { describe } from './describe.ts';
import styles from './staff-room.module.css';

const shown = 100;

/** Somebody is writing the minutes: lines can be carried into them. */
function hasOpenMinutes({ drafts }: MeetingState): boolean {
  return valuesOf(drafts.drafts).some(
    ({ kind, status }) => kind === 'minutes' && status === 'writing',
  );
}

/** 实录: what happened, newest first; every line is an event. */
export function Record() {
  const { t } = useTranslation('staff');
  const { recent, state } = useView();
  const nameOf = useNameOf(t('somebody'));
  const isWritten = useMay()('drafts/freeze-draft') && hasOpenMinutes(state);
  // What was prepared belongs to no record: it begins with the opening.
  const opened = state.life.sittings[0]?.from ?? Number.POSITIVE_INFINITY;
  const lines = recent
    .filter(({ at }) => at >= opened)
    .slice(-shown)
    .flatMap((event) => {
      const words = describe(event, state, nameOf);
      return words === null ? [] : [{ seq: event.seq, at: event.at, words }];
    })
    .reverse();
  return (
    <Card title={t('record')}>
      <Announcer words={lines[0] === undefined ? '' : t('done', { step: lines[0].words })} />
      {isWritten ? <CarriedRecord lines={lines} /> : <Lines lines={lines} />}
    </Card>
  );
}

function Lines({ lines }: { readonly lines: readonly RecordLine[] }) {
  const { t } = useTranslation('staff');
  return (
    <>
      {lines.length === 0 ? <Hint>{t('recordEmpty')}</Hint> : null}
      <ol className={styles.lines}>
        {lines.map(({ seq, at, words }) => (
          <li key={seq}>
            <time className={styles.time}>{timeOfDay(at)}</time>
            <span>
              {words} <PromiseMark seq={seq} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
