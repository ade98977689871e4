import type { MeetingId } from '@haoshangliang/shared/wire';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingMark, useMeetingTitle } from '../../features/life/index.ts';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import type { MeetingSession } from '../../sync/meeting-session.ts';
import { MeetingProvider, useJoinRefusal, useViewOrNull } from '../../sync/use-meeting.tsx';
import { useOpenMeeting } from '../../sync/use-open-meeting.ts';
import { Card } from '../../ui/card.tsx';
import { Entering } from '../../ui/entering.tsx';
import { Parts } from '../../ui/parts.tsx';
import { Stamped } from '../../ui/stamp.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { ActingBar } from './acting-bar.tsx';
import { Header } from './header.tsx';
import { OwnData } from './own-data.tsx';
import { askParts, barParts, nowParts, useTabs } from './parts.tsx';
import { Pending } from './pending.tsx';
import styles from './room.module.css';
import { Who } from './who.tsx';

interface RoomProps {
  readonly meeting: MeetingId;
  /** This device is not, or no longer, let in: back to the door. */
  readonly onTurnedAway: () => void;
}

/** The meeting on a phone: what happens now, what there is to see, and what must not be missed. */
export function Room({ meeting, onTurnedAway }: RoomProps) {
  const session = useOpenMeeting(meeting);
  return session === null ? null : <Joined session={session} onTurnedAway={onTurnedAway} />;
}

const turnedAway = ['not-admitted', 'not-signed-in', 'not-found'];

function Joined({ session, onTurnedAway }: { session: MeetingSession; onTurnedAway: () => void }) {
  const view = useViewOrNull(session);
  const refusal = useJoinRefusal(session);
  const away = refusal !== null && turnedAway.includes(refusal.code);
  useEffect(() => {
    if (away) onTurnedAway();
  }, [away, onTurnedAway]);
  if (view === null || refusal !== null) return <Entering refusal={away ? null : refusal} />;
  return (
    <MeetingProvider session={session}>
      <Stamped stamp={<MeetingMark />}>
        <Inside />
      </Stamped>
    </MeetingProvider>
  );
}

function Inside() {
  const { t } = useTranslation('room');
  const title = useMeetingTitle();
  const tabs = useTabs();
  useTitle(title);
  return (
    <div className={styles.room}>
      <Header />
      <ActingBar />
      <main className={styles.main}>
        <Card title={t('now')} now>
          <Parts parts={nowParts} />
        </Card>
        <Who />
        <Parts parts={askParts} />
        <Pending />
        <Tabs label={t('look')} tabs={tabs} />
      </main>
      <footer className={styles.foot}>
        <LanguageSwitch />
        <OwnData />
      </footer>
      <Parts parts={barParts} />
    </div>
  );
}
