import { useMeeting, useNameOf } from '../../../sync/use-meeting.tsx';

/** Those who run the meeting. Whose seat the account has, the server knows; it takes nobody as their own witness. */
export function useWitnesses() {
  const staff = useMeeting((state) => state.people.staff);
  const nameOf = useNameOf('');
  return staff.map(({ seat }) => ({ seat, name: nameOf(seat) }));
}
