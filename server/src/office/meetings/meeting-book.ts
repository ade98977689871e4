import type { AccountId, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Compilable } from 'kysely';
import type { DutyRow, MeetingRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import type { OfficeTree } from '../offices/office-tree.ts';
import { randomCode } from '../secrets.ts';

export type Duty = 'moderate' | 'record' | 'receive';

export const duties = ['moderate', 'record', 'receive'] as const;

export function dutiesOf(row: DutyRow | undefined): Duty[] {
  return row === undefined ? [] : duties.filter((duty) => row[duty] === 1);
}

/** The office's own notes on meetings; what happens in them is in their streams. */
export interface MeetingBook {
  byId(meeting: MeetingId): Promise<MeetingRow | undefined>;
  /** The meeting, if the account may prepare it. */
  forAccount(account: AccountId, meeting: MeetingId): Promise<MeetingRow | undefined>;
  duty(meeting: MeetingId, account: AccountId): Promise<DutyRow | undefined>;
  assigning(
    meeting: MeetingId,
    account: AccountId,
    given: { duties: readonly Duty[]; seat: SeatId | null },
  ): Compilable;
  /** A code that no meeting bears. */
  freshCode(): Promise<string>;
}

export function createMeetingBook({ db }: Tables, tree: OfficeTree): MeetingBook {
  const byId = (id: MeetingId) =>
    db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    byId,
    async forAccount(account, id) {
      const meeting = await byId(id);
      return meeting !== undefined && (await tree.covers(account, meeting.office))
        ? meeting
        : undefined;
    },
    duty: (meeting, account) =>
      db
        .selectFrom('duty')
        .selectAll()
        .where('meeting', '=', meeting)
        .where('account', '=', account)
        .executeTakeFirst(),
    assigning(meeting, account, { duties: given, seat }) {
      const has = (duty: Duty) => (given.includes(duty) ? 1 : 0);
      const row = {
        moderate: has('moderate'),
        record: has('record'),
        receive: has('receive'),
        seat,
      } as const;
      return db
        .insertInto('duty')
        .values({ meeting, account, ...row })
        .onConflict((conflict) => conflict.columns(['meeting', 'account']).doUpdateSet(row));
    },
    async freshCode() {
      for (;;) {
        const code = randomCode(8);
        const taken = await db
          .selectFrom('meeting')
          .select('id')
          .where('code', '=', code)
          .executeTakeFirst();
        if (taken === undefined) return code;
      }
    },
  };
}
