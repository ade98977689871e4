import type { OfficeId } from '@haoshangliang/shared/features/life';
import { numberText, yearOf } from '@haoshangliang/shared/minutes';
import type { MeetingId, PaperSettings } from '@haoshangliang/shared/wire';
import { sql } from 'kysely';
import type { Tables } from '../ports/tables.ts';

export interface Wanted {
  readonly office: OfficeId;
  readonly meeting: MeetingId;
  /** As somebody has typed it. */
  readonly number: string;
  readonly at: number;
}

/** A number of another meeting's paper, and when it was given. */
export interface TakenNumber {
  readonly meeting: MeetingId;
  readonly at: number;
}

interface Bearer extends TakenNumber {
  readonly number: string;
}

/** 第 ３ 期 and 第3期, 仓社[2026]3号 and 仓社〔2026〕3号 are the same number to whoever reads it. */
export function comparable(number: string): string {
  const text = number.normalize('NFKC').replace(/\s/g, '');
  return text.replace(/[[(【〖]/g, '〔').replace(/[\])】〗]/g, '〕');
}

/**
 * Another meeting of the office whose paper bears this number: given by the program, or typed. What begins each year anew,
 * as a number without the year in it may, is taken for its own year only. Null: nobody's.
 */
export async function takenNumber(
  tables: Tables,
  { office, meeting, number, at }: Wanted,
  { form, yearly }: PaperSettings['number'],
): Promise<TakenNumber | null> {
  const wanted = comparable(number);
  const isOfYear = !/20\d\d/.test(wanted) && (form !== 'issue' || yearly);
  const bears = (other: Bearer) =>
    comparable(other.number) === wanted && (!isOfYear || yearOf(other.at) === yearOf(at));
  const [given, typed] = [await givenNumbers(tables, office), await issuedNumbers(tables, office)];
  const found = [...given, ...typed].find((other) => other.meeting !== meeting && bears(other));
  return found === undefined ? null : { meeting: found.meeting, at: found.at };
}

async function givenNumbers({ db }: Tables, office: OfficeId): Promise<Bearer[]> {
  const rows = await db
    .selectFrom('paper_number')
    .selectAll()
    .where('office', '=', office)
    .execute();
  return rows.map((row) => ({ number: numberText(row), meeting: row.meeting, at: row.given_at }));
}

/** As they are printed; examples and rehearsals are not counted. */
async function issuedNumbers({ db }: Tables, office: OfficeId): Promise<Bearer[]> {
  const printed = sql<string | null>`json_extract(content, '$.frame.number')`;
  return await db
    .selectFrom('issued_minutes')
    .innerJoin('meeting', 'meeting.id', 'issued_minutes.meeting')
    .select(['issued_minutes.meeting', 'kept_at as at', printed.$notNull().as('number')])
    .where('meeting.office', '=', office)
    .where('meeting.mark', '=', 'real')
    .where(printed, 'is not', null)
    .execute();
}
