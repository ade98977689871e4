import type { PeopleState } from '@haoshangliang/shared/features/people';
import { getIn } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { DeviceSeatRow } from '../../ports/schema.ts';
import { sendAll } from '../meetings/office-hand.ts';
import type { EntranceDeps } from './entrance.ts';

/** Whether somebody still waits for an answer to a claim, or has to be told that it was refused. */
export function isUnsettled(people: PeopleState, { claim }: Pick<DeviceSeatRow, 'claim'>): boolean {
  const status = claim === null ? undefined : getIn(people.claims, claim)?.status;
  return status === 'waiting' || status === 'refused';
}

/** Answers the claims among these rows that wait: staff must not be asked about somebody who no longer waits. */
export async function withdrawClaims(
  { hosts }: EntranceDeps,
  meeting: MeetingId,
  { rows, taken }: { readonly rows: readonly DeviceSeatRow[]; readonly taken: boolean },
): Promise<void> {
  for (const { claim } of rows) {
    const people = (await hosts.state(meeting))?.people;
    const isWaiting =
      claim !== null && people !== undefined && getIn(people.claims, claim)?.status === 'waiting';
    // A refusal changes nothing: staff were quicker, or the meeting is over.
    if (isWaiting)
      await sendAll(hosts, meeting, 'door', [{ type: 'people/withdraw-claim', claim, taken }]);
  }
}
