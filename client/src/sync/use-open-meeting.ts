import type { MeetingId } from '@haoshangliang/shared/wire';
import { useEffect, useState } from 'react';
import { openConnection } from './connection.ts';
import { MeetingSession, type SessionOptions } from './meeting-session.ts';

type Options = Pick<SessionOptions, 'history' | 'hall'>;

/** Enters the meeting for as long as the page shows it. */
export function useOpenMeeting(
  meeting: MeetingId,
  { history = 0, hall = false }: Options = {},
): MeetingSession | null {
  const [session, setSession] = useState<MeetingSession | null>(null);
  useEffect(() => {
    const connection = openConnection();
    const opened = new MeetingSession({ meeting, connection, history, hall });
    setSession(opened);
    return () => {
      opened.close();
      connection.close();
    };
  }, [meeting, history, hall]);
  return session;
}
