import type { Case, FollowUp } from '../case/case-file.ts';
import { type Hall, seatOf } from './hall.ts';

const day = 24 * 3_600_000;

/** What is to follow is written down as promised, on the item where tasks are handed out. */
export async function promiseAll(hall: Hall, itemNo: number): Promise<void> {
  const { file, secretary } = hall;
  if (file.agenda.find(({ no }) => no === itemNo)?.type !== 'assign') return;
  for (const each of file.follow_ups) {
    const kind = 'promise' as const;
    const dueOn = Date.now() + each.due_days * day;
    const named = ownerOf(file, each);
    const owner = named === undefined ? null : seatOf(hall, named.ref);
    const promise = { kind, opinion: null, owner, dueOn, text: promised(file, each) };
    await secretary.line.must({ type: 'commitments/record', ...promise });
  }
}

/** Who sits at the table for the department that leads; nobody may. */
function ownerOf({ participants }: Case, { lead_dept }: FollowUp) {
  return participants.find(({ display_name }) => display_name.startsWith(lead_dept));
}

/** The department that nobody at the table stands for is named in the words. */
function promised(file: Case, each: FollowUp): string {
  return ownerOf(file, each) === undefined ? `${each.lead_dept}：${each.title}` : each.title;
}

/** Everything that was written down so, where the case has an item for it. */
export function allPromised(file: Case): string[] {
  const isAsked = file.agenda.some(({ type }) => type === 'assign');
  return isAsked ? file.follow_ups.map((each) => promised(file, each)) : [];
}
