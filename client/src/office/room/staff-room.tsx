import type { AccountId } from '@haoshangliang/shared/kernel';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingMark, useMeetingTitle } from '../../features/life/index.ts';
import { LifeMenu } from '../../features/life/staff/index.ts';
import { useLine, useSession } from '../../sync/use-meeting.tsx';
import { Card } from '../../ui/card.tsx';
import { ConnectionWords } from '../../ui/connection-words.tsx';
import { Empty } from '../../ui/empty.tsx';
import { classes } from '../../ui/layout.tsx';
import { Parts } from '../../ui/parts.tsx';
import { useTitle } from '../../ui/use-title.ts';
import {
  draftParts,
  floorParts,
  noticeParts,
  nowParts,
  useUnfinished,
  walkParts,
} from './parts.tsx';
import { Record } from './record.tsx';
import styles from './staff-room.module.css';
import { StepBar } from './step-bar.tsx';

/** 单人模式: one screen for the person who is moderator, clerk and secretary at once. */
export function StaffRoom({ account }: { readonly account: AccountId }) {
  const agenda = useTranslation('agenda').t;
  const { t } = useTranslation('staff');
  return (
    <div className={styles.room}>
      <Header />
      <main className={styles.columns}>
        <Column title={agenda('title')} side>
          <Parts parts={walkParts} />
        </Column>
        <Column title={t('floor')}>
          <Parts parts={noticeParts} />
          <Card title={t('now')} now>
            <Parts parts={nowParts} />
          </Card>
          <Parts parts={floorParts} />
          <Record />
        </Column>
        <Column title={t('draft')} side>
          {draftParts.length === 0 ? (
            <Empty title={t('draftEmpty')} />
          ) : (
            <Parts parts={draftParts} />
          )}
        </Column>
      </main>
      <StepBar account={account} />
    </div>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly side?: boolean;
  readonly children: ReactNode;
}

/** Scrolls by itself, so it is a stop for the keyboard. */
function Column({ title, side = false, children }: ColumnProps) {
  const id = useId();
  return (
    <section
      className={classes(styles.column, side && styles.side)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={id}
    >
      <h2 id={id} className={styles.columnTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Header() {
  const { t } = useTranslation('staff');
  const session = useSession();
  const line = useLine(session);
  const title = useMeetingTitle();
  const unfinished = useUnfinished();
  useTitle(title);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {title} <MeetingMark />
      </h1>
      <div className={styles.tools}>
        <ConnectionWords line={line} />
        <LifeMenu unfinished={unfinished} />
        <a href={`/m/${session.meeting}/screen`} target="_blank" rel="noreferrer">
          {t('screen')}
        </a>
        <Link to={`/office/meetings/${session.meeting}`}>{t('prepare')}</Link>
      </div>
    </header>
  );
}
