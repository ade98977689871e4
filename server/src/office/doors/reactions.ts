import { type ClaimId, sameAs } from '@haoshangliang/shared/features/people';
import { idOf, type SeatId } from '@haoshangliang/shared/kernel';
import { meetingIdSchema } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { ReactionTable } from '../../meetings/reactions.ts';
import type { Tables } from '../../ports/tables.ts';
import type { StandingChanges } from '../changes.ts';

const settled = z.object({
  claim: idOf('claim'),
  seat: idOf('seat'),
  outcome: z.enum(['confirmed', 'refused', 'waiting']),
});

const changed = z.object({ seats: z.array(idOf('seat')) });

export interface DoorReactionDeps {
  readonly tables: Tables;
  readonly hosts: MeetingHosts;
  readonly changes: StandingChanges;
  readonly now: () => number;
}

/**
 * What the doors do once the meeting has settled whose seat it is. Whether a device holds a seat is read from the meeting;
 * here the devices concerned are judged anew.
 */
export function doorReactions(deps: DoorReactionDeps): ReactionTable {
  const { db } = deps.tables;
  return {
    'claim-settled': async ({ stream, input }) => {
      const { claim, seat, outcome } = settled.parse(input);
      if (outcome === 'confirmed') await putLast(deps, claim);
      const own = await db
        .selectFrom('device_seat')
        .select('seat')
        .where('claim', '=', claim)
        .execute();
      await judgeAnew(deps, stream.id, [seat, ...own.map((row) => row.seat)]);
    },
    'standing-changed': async ({ stream, input }) => {
      await judgeAnew(deps, stream.id, changed.parse(input).seats);
    },
  };
}

/** Whoever was confirmed last holds the seat, also after the machine's clock has been set back. */
async function putLast({ tables, now }: DoorReactionDeps, claim: ClaimId): Promise<void> {
  const { db } = tables;
  const own = await db
    .selectFrom('device_seat')
    .select(['meeting', 'seat'])
    .where('claim', '=', claim)
    .executeTakeFirst();
  if (own === undefined) return;
  const { latest } = await db
    .selectFrom('device_seat')
    .select((columns) => columns.fn.max('at').as('latest'))
    .where('meeting', '=', own.meeting)
    .where('seat', '=', own.seat)
    .executeTakeFirstOrThrow();
  const at = Math.max(now(), latest + 1);
  await tables.write(db.updateTable('device_seat').set({ at }).where('claim', '=', claim));
}

/** Devices of these seats and of all that have been merged into them, and accounts that act through one of them. */
async function judgeAnew(
  { tables, hosts, changes }: DoorReactionDeps,
  stream: string,
  touched: readonly SeatId[],
): Promise<void> {
  const meeting = meetingIdSchema.parse(stream);
  const people = (await hosts.state(meeting))?.people;
  const seats =
    people === undefined ? touched : touched.flatMap((seat) => [...sameAs(people, seat)]);
  const { db } = tables;
  const devices = db.selectFrom('device_seat').select('device').distinct();
  const accounts = db.selectFrom('duty').select('account').where('meeting', '=', meeting);
  const held = devices.where('meeting', '=', meeting).where('seat', 'in', [...seats]);
  for (const { device } of await held.execute()) changes.announce({ meeting, device });
  for (const { account } of await accounts.where('seat', 'in', [...seats]).execute())
    changes.announce({ meeting, account });
}
