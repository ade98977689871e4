import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingMark, useMeetingTitle } from '../../features/life/index.ts';
import { LifeMenu } from '../../features/life/staff/index.ts';
import { ScreenMenu } from '../../features/screen/staff/index.ts';
import { useLine, useSession } from '../../sync/use-meeting.tsx';
import { ConnectionWords } from '../../ui/connection-words.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useTitle } from '../../ui/use-title.ts';
import styles from './header.module.css';
import { useUnfinished } from './parts.tsx';
import type { RoomView } from './use-room-view.ts';
import { views } from './views.ts';

export function Header({ view, choose }: RoomView) {
  const { t } = useTranslation('staff');
  const session = useSession();
  const line = useLine(session);
  const title = useMeetingTitle();
  const unfinished = useUnfinished();
  useTitle(title);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <span className={styles.titleWords} title={title}>
          {title}
        </span>{' '}
        <MeetingMark />
      </h1>
      <div className={styles.tools}>
        <ConnectionWords line={line} />
        <LifeMenu unfinished={unfinished} />
        <Segments
          label={t('view.label')}
          segments={views.map((value) => ({ value, words: t(`view.${value}`) }))}
          chosen={view}
          onChoose={choose}
        />
        <ScreenMenu />
        <Link to={`/office/m/${session.meeting}/minutes`}>{t('minutes')}</Link>
        <Link to={`/office/meetings/${session.meeting}`}>{t('prepare')}</Link>
      </div>
    </header>
  );
}
