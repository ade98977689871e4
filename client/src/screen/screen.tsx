import type { Phase } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { LifeNotice, MeetingMark, useMeetingTitle } from '../features/life/index.ts';
import type { MeetingSession } from '../sync/meeting-session.ts';
import {
  MeetingProvider,
  useJoinRefusal,
  useLine,
  useMeeting,
  useNow,
  useViewOrNull,
} from '../sync/use-meeting.tsx';
import { useOpenMeeting } from '../sync/use-open-meeting.ts';
import { TimeOfDay } from '../ui/clock.tsx';
import { ConnectionWords, type Line } from '../ui/connection-words.tsx';
import { Entering } from '../ui/entering.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Door } from './door.tsx';
import { useMatter } from './parts.tsx';
import { SafeSwitch } from './safe-switch.tsx';
import styles from './screen.module.css';

export function Screen({ meeting }: { readonly meeting: MeetingId }) {
  const session = useOpenMeeting(meeting, { hall: true });
  return session === null ? null : <Opened session={session} />;
}

function Opened({ session }: { readonly session: MeetingSession }) {
  const view = useViewOrNull(session);
  const refusal = useJoinRefusal(session);
  if (view === null || refusal !== null) return <Entering refusal={refusal} />;
  return (
    <MeetingProvider session={session}>
      <Hall session={session} />
    </MeetingProvider>
  );
}

function Hall({ session }: { readonly session: MeetingSession }) {
  const title = useMeetingTitle();
  const line = useLine(session);
  const now = useNow();
  useTitle(title);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {title} <MeetingMark />
        </h1>
        <span className={styles.line}>
          {line === 'connected' ? null : <ConnectionWords line={shownLine(line)} />}
          <TimeOfDay now={now} />
        </span>
      </header>
      <Matter />
      <Door />
      <footer className={styles.foot}>
        <SafeSwitch />
      </footer>
    </div>
  );
}

/** Nothing is written at the wall, so nothing is kept there either. */
function shownLine(line: Line): Line {
  return line === 'reconnecting' ? 'connecting' : line;
}

/** What was last voted on stands on phones and in the minutes; under the farewell it would be cut off. */
const over: readonly Phase[] = ['closed', 'in-review', 'issued'];

function Matter() {
  const { t } = useTranslation('agenda');
  const Shown = useMatter();
  const isOver = useMeeting(({ life }) => over.includes(life.phase));
  return (
    <main className={styles.matter} aria-label={t('now')}>
      <LifeNotice />
      {isOver ? null : <Shown />}
    </main>
  );
}
