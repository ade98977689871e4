import type { Seat } from '@haoshangliang/shared/features/people';
import type { HeldVote } from '@haoshangliang/shared/features/votes';

export { type OwnBallot, ownElectors } from '@haoshangliang/shared/features/votes';

export type WhyNot = 'looking' | 'visitor' | 'no-vote' | 'later' | 'group' | 'staff';

/** Why nobody on this device may vote; `seats`: those lines of the roster that are its own. */
export function whyNot(
  seats: readonly Seat[],
  staff: boolean,
  { groups }: Pick<HeldVote['terms'], 'groups'> = { groups: null },
): WhyNot {
  const live = seats.filter(({ mergedInto, removed }) => mergedInto === null && !removed);
  const voters = live.filter(({ voter }) => voter);
  const among = ({ group }: Seat) => groups === null || (group !== null && groups.includes(group));
  if (voters.length > 0) return voters.some(among) ? 'later' : 'group';
  if (live.length === 0) return staff ? 'staff' : 'looking';
  if (live.every(({ visitor }) => visitor)) return 'visitor';
  return staff ? 'staff' : 'no-vote';
}
