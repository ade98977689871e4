import { type AnswerOf, minutesApi } from '@haoshangliang/shared/wire';
import { useEffect } from 'react';
import { useSession, useView } from '../../sync/use-meeting.tsx';
import { useAsk, useTell } from '../ask.ts';

export type Desk = AnswerOf<typeof minutesApi.readMinutesDesk>;

/** The record moves with every event: it is read again when things have been quiet for so long. Milliseconds. */
const quiet = 600;

/** What the server says about the minutes and the record, as fresh as the meeting. */
export function useDesk() {
  const { meeting } = useSession();
  const { through } = useView();
  const asked = useAsk(minutesApi.readMinutesDesk, { meeting });
  const { refetch } = asked;
  useEffect(() => {
    // Read for this number too, unless the next event comes first.
    const timer = setTimeout(() => void refetch(), through > 0 ? quiet : 0);
    return () => clearTimeout(timer);
  }, [through, refetch]);
  return asked;
}

const stale = [minutesApi.readMinutesDesk, minutesApi.readMinutes];

export function useCarry() {
  return useTell(minutesApi.carryIntoMinutes, stale);
}

export function useTake() {
  return useTell(minutesApi.takeIntoMinutes, stale);
}
