import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { MeetingMark, useMeetingTitle } from '../../features/life/index.ts';
import { useLine, useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { linkLook } from '../../ui/button.tsx';
import { ConnectionWords } from '../../ui/connection-words.tsx';
import { Row } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { useAccount } from '../session/signed-in.tsx';
import styles from './meeting-page.module.css';

// Knows the words for everything that can be taken back: all features of the room.
const UndoBar = lazy(async () => ({ default: (await import('../room/undo-bar.tsx')).UndoBar }));

/** Pages with an action of their own that comes first there: a screen has one red button. */
const withOwnAction = ['info', 'prints', 'check'];

/** Preparing one meeting: agenda, people and links, details. */
export function MeetingPage() {
  const { t } = useTranslation('meetings');
  const life = useTranslation('life').t;
  const session = useSession();
  const title = useMeetingTitle();
  const phase = useMeeting((state) => state.life.phase);
  const { account } = useAccount();
  useTitle(title);
  const base = `/office/meetings/${session.meeting}`;
  const { pathname } = useLocation();
  const look = withOwnAction.some((tab) => pathname === `${base}/${tab}`) ? 'plain' : 'primary';
  return (
    <>
      <Row apart>
        <h1>
          {title} <MeetingMark /> <Mark calm>{life(`phase.${phase}`)}</Mark>
        </h1>
        <Row>
          <ConnectionWords line={useLine(session)} />
          <Link className={linkLook(look)} to={`/office/m/${session.meeting}`}>
            {t('page.enter')}
          </Link>
        </Row>
      </Row>
      <nav className={styles.tabs} aria-label={t('page.tabs')}>
        <NavLink to={base} end>
          {t('page.agenda')}
        </NavLink>
        <NavLink to={`${base}/people`}>{t('page.people')}</NavLink>
        <NavLink to={`${base}/materials`}>{t('page.materials')}</NavLink>
        <NavLink to={`${base}/info`}>{t('page.info')}</NavLink>
        <NavLink to={`${base}/staff`}>{t('page.staff')}</NavLink>
        <NavLink to={`${base}/prints`}>{t('page.prints')}</NavLink>
        <NavLink to={`${base}/check`}>{t('page.check')}</NavLink>
      </nav>
      <Outlet />
      <div className={styles.undo}>
        <Suspense fallback={null}>
          <UndoBar account={account.id} />
        </Suspense>
      </div>
    </>
  );
}
