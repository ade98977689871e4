import { isLive } from '@haoshangliang/shared/features/people';
import { type AccountId, type Rejection, reject, valuesOf } from '@haoshangliang/shared/kernel';
import { type InputOf, type RosterPreview, rosterApi } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import { randomId } from '../../meetings/random-id.ts';
import type { MeetingRow, RosterImportRow } from '../../ports/schema.ts';
import { type DeskDeps, deskOf } from '../doors/desk.ts';
import { InTurn } from '../in-turn.ts';
import type { Mount } from '../routing.ts';
import { guessColumns } from './guess-columns.ts';
import { readList } from './read-list.ts';
import { rosterHelp } from './roster-help.ts';
import { setHousehold } from './set-household.ts';
import { takeOver } from './take-over.ts';
import {
  hasErrors,
  type Known,
  personKey,
  type Reading,
  reasonsLeftOut,
  takeable,
  understand,
} from './understand.ts';

const keptFor = 24 * 3_600_000;
const headShown = 8;

type ListId = RosterImportRow['id'];
type Cells = readonly (readonly string[])[];

export function mountRoster(mount: Mount, deps: DeskDeps): void {
  const inTurn = new InTurn();
  mount.staff(rosterApi.rosterHelp, async () => rosterHelp);
  mount.staff(rosterApi.readRoster, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const cells = await readList(bytesOf(input.source));
    if ('ok' in cells) return cells;
    const list = await keep(deps, { meeting, account, cells });
    const reading: Reading = { ...guessColumns(cells), display: 'name', voter: true };
    return previewOf({ list, cells, reading }, await knownIn(deps, meeting));
  });
  mount.staff(rosterApi.previewRoster, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const cells = await kept(deps, account, input);
    if ('ok' in cells) return cells;
    return previewOf(
      { list: input.list, cells, reading: readingOf(input) },
      await knownIn(deps, meeting),
    );
  });
  // Pressed twice, the second finds the list gone or everybody on the roster.
  mount.staff(rosterApi.takeRoster, ({ account, input }) =>
    inTurn.run(input.meeting, () => take(deps, account, input)),
  );
  mount.staff(rosterApi.setHousehold, ({ account, input }) =>
    inTurn.run(input.meeting, () => setHousehold(deps, account, input)),
  );
  mount.staff(rosterApi.addPerson, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const { meeting: _id, display, household = null, ...person } = input;
    const added = await takeOver(deps, account, {
      meeting,
      people: [{ ...person, household, display: display ?? person.name, label: null }],
    });
    if ('ok' in added) return added;
    const [seat] = added;
    return seat === undefined ? reject('try-again') : { seat };
  });
}

function bytesOf(source: InputOf<typeof rosterApi.readRoster>['source']): Uint8Array {
  return source.kind === 'text'
    ? new TextEncoder().encode(source.text)
    : Buffer.from(source.base64, 'base64');
}

function readingOf({ columns, firstRow, display, voter }: Reading): Reading {
  return { columns, firstRow, display, voter };
}

async function keep(
  { tables, now }: DeskDeps,
  list: { meeting: MeetingRow; account: AccountId; cells: Cells },
): Promise<ListId> {
  const { db } = tables;
  const id = randomId<'roster-import'>();
  const row = {
    id,
    meeting: list.meeting.id,
    account: list.account,
    created_at: now(),
    cells: JSON.stringify(list.cells),
  };
  await tables.write(
    db.deleteFrom('roster_import').where('created_at', '<', now() - keptFor),
    // Whoever reads another list into the meeting has done with the one before.
    db
      .deleteFrom('roster_import')
      .where('meeting', '=', row.meeting)
      .where('account', '=', row.account),
    db.insertInto('roster_import').values(row),
  );
  return id;
}

const cellsSchema = z.array(z.array(z.string()));

async function kept(
  { tables }: DeskDeps,
  account: AccountId,
  { list, meeting }: { list: ListId; meeting: MeetingRow['id'] },
): Promise<Cells | Rejection> {
  const query = tables.db
    .selectFrom('roster_import')
    .select('cells')
    .where('id', '=', list)
    .where('meeting', '=', meeting);
  const row = await query.where('account', '=', account).executeTakeFirst();
  return row === undefined ? reject('import-gone') : cellsSchema.parse(JSON.parse(row.cells));
}

/** Who is on the roster, so that the same list read twice does not double everybody. */
async function knownIn({ tables, hosts }: DeskDeps, { id }: MeetingRow): Promise<Known> {
  const people = (await hosts.state(id))?.people;
  const live = new Set(
    people === undefined
      ? []
      : valuesOf(people.seats)
          .filter(isLive)
          .map((seat) => seat.id),
  );
  const rows = await tables.db
    .selectFrom('seat_name')
    .select(['seat', 'display_name', 'full_name', 'room'])
    .where('meeting', '=', id)
    .execute();
  return new Set(
    rows
      .filter(({ seat }) => live.has(seat))
      .map(({ full_name, display_name, room }) =>
        personKey({ name: full_name ?? display_name, room }),
      ),
  );
}

function previewOf(
  { list, cells, reading }: { list: ListId; cells: Cells; reading: Reading },
  known: Known,
): RosterPreview {
  const understood = understand(cells, reading, known);
  const good = takeable(understood);
  const totals = {
    people: good.length,
    voters: good.filter(({ voter }) => voter).length,
    area: good.reduce((sum, { area }) => sum + (area ?? 0), 0),
  };
  return {
    list,
    head: cells.slice(0, headShown).map((row) => [...row]),
    reading,
    ...understood,
    totals,
  };
}

async function take(
  deps: DeskDeps,
  account: AccountId,
  input: InputOf<typeof rosterApi.takeRoster>,
) {
  const meeting = await deskOf(deps, account, input.meeting);
  if ('ok' in meeting) return meeting;
  const cells = await kept(deps, account, input);
  if ('ok' in cells) return cells;
  const understood = understand(cells, readingOf(input), await knownIn(deps, meeting));
  if (hasErrors(understood) && !input.leaveOutErrors) return reject('import-has-errors');
  const people = takeable(understood);
  if (people.length === 0) return reject('file-empty');
  const added = await takeOver(deps, account, { meeting, people });
  if ('ok' in added) return added;
  await deps.tables.write(deps.tables.db.deleteFrom('roster_import').where('id', '=', input.list));
  const leftOut = understood.people.length - added.length;
  return { added: added.length, leftOut, reasons: reasonsLeftOut(understood) };
}
