import { MeetingMark, useMeetingTitle } from '../../features/life/index.ts';
import { useLine, useSession } from '../../sync/use-meeting.tsx';
import { ConnectionWords } from '../../ui/connection-words.tsx';
import { ElderSwitch } from '../elder-switch.tsx';
import styles from './room.module.css';

/** Title, the state of the line in words, and the way to the other layout. */
export function Header() {
  const line = useLine(useSession());
  const title = useMeetingTitle();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {title} <MeetingMark />
      </h1>
      <div className={styles.tools}>
        <ConnectionWords line={line} />
        <ElderSwitch />
      </div>
    </header>
  );
}
