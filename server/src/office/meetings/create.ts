import type { Mark, OfficeId } from '@haoshangliang/shared/features/life';
import type { AccountId, Rejection, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { meetingIdSchema } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { randomId } from '../../meetings/random-id.ts';
import type { Tables } from '../../ports/tables.ts';
import { draftLink } from '../doors/links.ts';
import { type DraftHousehold, namingHouseholds } from '../roster/households.ts';
import { namingSeats, type SeatName } from '../roster/name-seats.ts';
import { inBatches } from '../rows-at-once.ts';
import type { LinkKey } from '../secrets.ts';
import { duties, type MeetingBook } from './meeting-book.ts';
import { byAccount, carriedFor, sendAll } from './office-hand.ts';

export interface CreateDeps {
  readonly tables: Tables;
  readonly hosts: MeetingHosts;
  readonly book: MeetingBook;
  readonly key: LinkKey;
  readonly now: () => number;
}

/** Everything a new meeting starts with. */
export interface Draft {
  readonly office: OfficeId;
  readonly source: string;
  readonly mark: Mark;
  readonly commands: readonly MeetingCommand[];
  /** What the seats in `commands` are called. */
  readonly names: readonly SeatName[];
  /** What the households in `commands` are called. */
  readonly households?: readonly DraftHousehold[];
  /** The seat of whoever creates the meeting. */
  readonly staffSeat: SeatId;
}

function newMeetingId(): MeetingId {
  return meetingIdSchema.parse(randomId<'meeting'>());
}

/**
 * The stream first, then the office's rows: if the process ends in between there is a stream nobody can find, never a
 * meeting on the list with nothing in it.
 */
export async function createMeeting(
  deps: CreateDeps,
  account: AccountId,
  draft: Draft,
): Promise<MeetingId | Rejection> {
  const { tables, hosts, book, key, now } = deps;
  const { db } = tables;
  const meeting = newMeetingId();
  const [plan, ...rest] = draft.commands;
  const refused =
    (await sendAll(hosts, meeting, byAccount(account), plan === undefined ? [] : [plan])) ??
    (await sendAll(hosts, meeting, carriedFor(account), rest));
  if (refused !== null) return refused;
  const { office, source, mark, names, households = [], staffSeat } = draft;
  const row = { id: meeting, office, source, mark, created_by: account, created_at: now() };
  const personal = names
    .filter(({ seat }) => seat !== staffSeat)
    .map(({ seat }) => draftLink(key, now(), { meeting, seat }));
  await tables.write(
    db
      .insertInto('meeting')
      .values({ ...row, code: await book.freshCode(), door_closed_at: null, address: null }),
    book.assigning(meeting, account, { duties, seat: staffSeat }),
    ...(await namingSeats(tables, meeting, names)),
    ...namingHouseholds(tables, meeting, households),
    ...inBatches([draftLink(key, now(), { meeting, seat: null }), ...personal]).map((batch) =>
      db.insertInto('link').values(batch),
    ),
  );
  return meeting;
}
