import type { OfficeId } from '@haoshangliang/shared/features/life';
import type { AccountId } from '@haoshangliang/shared/kernel';
import {
  numberText,
  type PaperNumber,
  type Stationery,
  yearOf,
} from '@haoshangliang/shared/minutes';
import {
  emptyPaperSettings,
  type MeetingId,
  type PaperSettings,
  paperSettingsSchema,
} from '@haoshangliang/shared/wire';
import { type Compilable, sql } from 'kysely';
import type { PaperNumberRow } from '../ports/schema.ts';
import type { Tables } from '../ports/tables.ts';
import { comparable, type TakenNumber, takenNumber, type Wanted } from './taken-numbers.ts';

/** What offices print on their papers, and the numbers they have given. */
export interface PaperBook {
  settings(office: OfficeId): Promise<PaperSettings>;
  change(office: OfficeId, settings: PaperSettings, by: AccountId, at: number): Promise<void>;
  /** As it is printed for this meeting. */
  stationery(office: OfficeId, meeting: MeetingId): Promise<Stationery>;
  /**
   * Gives a meeting its number, once: a meeting that has one keeps it. `signed`: the number that stands on the paper by
   * hand; null: none. One that this office would have given is taken and not given again, another one is none of its own.
   */
  give(office: OfficeId, meeting: MeetingId, at: number, signed: string | null): Promise<void>;
  /** Another meeting's paper that bears the number which somebody means to write on this one's; null: there is none. */
  taken(wanted: Wanted): Promise<TakenNumber | null>;
  /** The last ten, the last first. */
  given(office: OfficeId): Promise<PaperNumberRow[]>;
}

export function createPaperBook(tables: Tables): PaperBook {
  const { db } = tables;
  const book: PaperBook = {
    async settings(office) {
      const query = db.selectFrom('paper_settings').select('settings');
      const row = await query.where('office', '=', office).executeTakeFirst();
      return row === undefined ? emptyPaperSettings : readSettings(row.settings);
    },
    async change(office, settings, by, at) {
      const row = { settings: JSON.stringify(settings), changed_by: by, changed_at: at };
      await tables.write(
        db
          .insertInto('paper_settings')
          .values({ office, ...row })
          .onConflict((conflict) => conflict.column('office').doUpdateSet(row)),
      );
    },
    async stationery(office, meeting) {
      const { banner, signer, copies, printedBy } = await book.settings(office);
      const query = db.selectFrom('paper_number').selectAll();
      const row = await query.where('meeting', '=', meeting).executeTakeFirst();
      const number = row === undefined ? null : numberText(row);
      return { banner, number, signer, copies, printedBy };
    },
    async give(office, meeting, at, signed) {
      const { number } = await book.settings(office);
      if (number.form === 'none') return;
      const giving = { number, office, meeting, at };
      const taken = signed === null ? null : numberIn(signed, giving);
      if (signed === null) await tables.write(givingNext(tables, giving));
      else if (taken !== null) await tables.write(taking(tables, giving, taken));
    },
    taken: async (wanted) =>
      takenNumber(tables, wanted, (await book.settings(wanted.office)).number),
    given: (office) =>
      db
        .selectFrom('paper_number')
        .selectAll()
        .where('office', '=', office)
        .orderBy('given_at', 'desc')
        .orderBy('number', 'desc')
        .limit(10)
        .execute(),
  };
  return book;
}

/** What was written by this program once; of another shape only where a later program wrote it. */
function readSettings(json: string): PaperSettings {
  return paperSettingsSchema.parse(JSON.parse(json));
}

interface Giving {
  readonly office: OfficeId;
  readonly meeting: MeetingId;
  readonly at: number;
  readonly number: PaperSettings['number'];
}

/** The number that was written down, where it is one in the form in which the office gives them; null: it is not. */
function numberIn(signed: string, { number: { form, prefix }, at }: Giving): PaperNumber | null {
  const [digits] = /\d{1,4}(?=\D*$)/.exec(comparable(signed)) ?? [];
  if (digits === undefined || form === 'none') return null;
  const given = { form, prefix: form === 'letter' ? prefix : '', year: yearOf(at) };
  const counted = { ...given, number: Number(digits) };
  return comparable(signed) === comparable(numberText(counted)) ? counted : null;
}

/** Nothing where the meeting has a number, or another one has this. */
function taking({ db }: Tables, { office, meeting, at }: Giving, taken: PaperNumber): Compilable {
  const row = { meeting, office, ...taken, given_at: at };
  return db
    .insertInto('paper_number')
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
}

/**
 * Found and given in one statement, so that no two meetings find the same. A number with the year in it counts anew each
 * year; one without goes on from all that were ever given, unless the office begins each year with one.
 */
function givingNext({ db }: Tables, { office, meeting, at, number }: Giving): Compilable {
  const { form, first } = number;
  const prefix = form === 'letter' ? number.prefix : '';
  const year = yearOf(at);
  const since = form === 'letter' || number.yearly ? year : 0;
  const statement = sql`
    INSERT INTO paper_number (meeting, office, form, prefix, year, number, given_at)
    SELECT ${meeting}, ${office}, ${form}, ${prefix}, ${year},
      MAX(${first}, 1 + COALESCE(MAX(number), 0)), ${at}
    FROM paper_number
    WHERE office = ${office} AND form = ${form} AND prefix = ${prefix} AND year >= ${since}
    ON CONFLICT (meeting) DO NOTHING`;
  return { compile: () => statement.compile(db) };
}
