import type { MeetingId } from '@haoshangliang/shared/wire';
import { useEffect, useState } from 'react';
import { openConnection } from './connection.ts';
import { MeetingSession } from './meeting-session.ts';

/** Enters the meeting for as long as the page shows it. `history`: how many past events the page wants to know. */
export function useOpenMeeting(meeting: MeetingId, history = 0): MeetingSession | null {
  const [session, setSession] = useState<MeetingSession | null>(null);
  useEffect(() => {
    const connection = openConnection();
    const opened = new MeetingSession({ meeting, connection, history });
    setSession(opened);
    return () => {
      opened.close();
      connection.close();
    };
  }, [meeting, history]);
  return session;
}
