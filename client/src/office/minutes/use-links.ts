import { minutesApi } from '@haoshangliang/shared/wire';
import { useEffect } from 'react';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { useAsk } from '../ask.ts';

/** Links to hand on; read again when gates are named anew or somebody comes in. */
export function useLinks() {
  const { meeting } = useSession();
  const gates = useMeeting((state) => state.minutes.gates);
  const records = useMeeting((state) => state.attendance.records);
  const { data, refetch } = useAsk(minutesApi.listAnswerLinks, { meeting });
  useEffect(() => {
    if (gates.length + records.size > 0) void refetch();
  }, [gates, records, refetch]);
  if (data === undefined) return null;
  // A machine in no network is reached by nobody but itself.
  const address = data.address ?? window.location.origin;
  return {
    gates: data.gates.map((path) => `${address}${path}`),
    people: data.people.map(({ seat, name, path }) => ({ seat, name, url: `${address}${path}` })),
  };
}
