import { boxOf, liveRollOf, type RollLine, rollOf } from '@haoshangliang/shared/features/votes';
import { reject } from '@haoshangliang/shared/kernel';
import { type RollLineInfo, voteApi } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { Mount } from '../routing.ts';
import { dutiesOf, type MeetingBook } from './meeting-book.ts';

export interface RollRouteDeps {
  readonly book: MeetingBook;
  readonly hosts: MeetingHosts;
}

/**
 * The register of a vote: for everybody with a duty in the meeting who may vote and who has; what each one chose, for
 * those who keep the record and once it has been counted, unless everybody sees it.
 */
export function mountRolls(mount: Mount, { book, hosts }: RollRouteDeps): void {
  mount.staff(voteApi.roll, async ({ account, input: { meeting, vote } }) => {
    const duties = dutiesOf(await book.duty(meeting, account));
    if (duties.length === 0) return reject('not-found');
    const state = await hosts.state(meeting);
    const roll = state === null ? null : rollOf(state.votes, vote);
    if (state === null || roll === null) return reject('not-found');
    const tellsChoice = duties.includes('record') || liveRollOf(state.votes, vote) !== null;
    return { lines: roll.map((line) => told(line, tellsChoice)), ...boxOf(state.votes, vote) };
  });
}

function told({ ballot, ...elector }: RollLine, tellsChoice: boolean): RollLineInfo {
  if (ballot === null) return { ...elector, ballot };
  const { choice, reason, channel, at, seq, by, caster, trace } = ballot;
  const said = tellsChoice ? { choice, reason } : { choice: null, reason: null };
  return {
    ...elector,
    ballot: {
      ...{ ...said, channel, at, by, ...(seq && { seq }) },
      ...{ ...(caster && { caster }), ...(trace && { trace }) },
    },
  };
}
