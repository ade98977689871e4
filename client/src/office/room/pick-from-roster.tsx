import type { PickPerson } from '../../features/drafts/staff/index.ts';
import { PersonPicker, useRosterLines } from '../../roster/index.ts';

/** The roster's way of finding somebody, for the other features of this page. */
export const PickFromRoster: PickPerson = (props) => {
  const lines = useRosterLines();
  return <PersonPicker {...props} lines={lines} />;
};
