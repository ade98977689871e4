import { useMeeting } from '../../sync/use-meeting.tsx';

/** Whether names may stand on the hall's wall; not before somebody who moderates has let them. */
export function useHallNames(): boolean {
  return useMeeting((state) => state.screen.names);
}
