import type { CanonicalContent } from '@haoshangliang/shared/documents';
import type { Draft, FrozenVersion } from '@haoshangliang/shared/features/drafts';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { type Rejection, reject, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import {
  type Minutes,
  type MinutesNames,
  plainStationery,
  type Stationery,
} from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { findCut } from '../documents/cuts.ts';
import { eventsInParts } from '../meetings/events-in-parts.ts';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { Doors } from '../meetings/standing.ts';
import { textKey } from '../papers/jobs.ts';
import type { PaperBook } from '../papers/paper-book.ts';
import type { Press } from '../papers/press.ts';
import type { Tables } from '../ports/tables.ts';

interface RecordDeps {
  readonly hosts: MeetingHosts;
  readonly doors: Pick<Doors, 'names'>;
  readonly tables: Tables;
  readonly press: Press;
  readonly papers: Pick<PaperBook, 'stationery'>;
}

/** A meeting's minutes as its record gives them, with the state they were made from. */
interface ComposedMinutes {
  readonly minutes: Minutes;
  readonly state: MeetingState;
}

/**
 * The minutes from the record. Everybody goes by the name the office shows: the document leaves the house, full names and
 * rooms do not.
 */
export type ComposeMinutes = (meeting: MeetingId) => Promise<ComposedMinutes | Rejection>;

/** A hall opens the page at the same minute: while neither the record nor a name has changed, it is composed once. */
const kept = 8;

interface Kept {
  /** The very state: words that are erased change it and leave the chain's head as it was. */
  readonly state: MeetingState;
  readonly key: string;
  readonly composed: Promise<ComposedMinutes | Rejection>;
}

export function minutesComposer(deps: RecordDeps): ComposeMinutes {
  const known = new Map<MeetingId, Kept>();
  return async (meeting) => {
    const state = await deps.hosts.state(meeting);
    if (state === null) return reject('not-found');
    const names = await namesOf(deps, meeting, state);
    const stationery = await stationeryOf(deps, meeting, state);
    const { hash } = await deps.hosts.head(meeting);
    const key = JSON.stringify([hash, names, stationery]);
    const found = known.get(meeting);
    known.delete(meeting);
    const isSame = found?.key === key && found.state === state;
    const composed = isSame ? found.composed : compose(deps, { meeting, state, names, stationery });
    known.set(meeting, { state, key, composed });
    const forget = () => void (known.get(meeting)?.composed === composed && known.delete(meeting));
    composed.then((made) => 'ok' in made && forget(), forget);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return await composed;
  };
}

interface ToCompose {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  readonly names: MinutesNames;
  readonly stationery: Stationery;
}

/** State, events and head are of one and the same moment. */
async function compose(
  { hosts, tables, press }: RecordDeps,
  { meeting, state, names, stationery }: ToCompose,
): Promise<ComposedMinutes | Rejection> {
  const head = await hosts.head(meeting);
  const texts = await frozenTexts(tables, state);
  const minutes = await press.run(
    'compose',
    { head, names, stationery, texts },
    eventsInParts(hosts, meeting, head.seq),
  );
  return 'ok' in minutes ? minutes : { minutes, state };
}

async function stationeryOf(
  { papers }: RecordDeps,
  meeting: MeetingId,
  { life }: MeetingState,
): Promise<Stationery> {
  return life.plan === null ? plainStationery : papers.stationery(life.plan.office, meeting);
}

async function namesOf(
  deps: RecordDeps,
  meeting: MeetingId,
  state: MeetingState,
): Promise<MinutesNames> {
  const seats = valuesOf(state.people.seats).map(({ id }) => id);
  const shown = await deps.doors.names(meeting, seats, 'participant');
  const order = await seatsOnList(deps.tables, meeting);
  return { organ: await organOf(deps, state), seats: shown, order };
}

/** The seats as they stand on the office's list. */
export async function seatsOnList({ db }: Tables, meeting: MeetingId): Promise<SeatId[]> {
  const rows = await db
    .selectFrom('seat_name')
    .select('seat')
    .where('meeting', '=', meeting)
    .orderBy('position')
    .orderBy('seat')
    .execute();
  return rows.map(({ seat }) => seat);
}

async function organOf({ tables }: RecordDeps, { life }: MeetingState): Promise<string> {
  if (life.plan === null) return '';
  const query = tables.db.selectFrom('office').select('name').where('id', '=', life.plan.office);
  return (await query.executeTakeFirst())?.name ?? '';
}

async function frozenTexts(
  tables: Tables,
  state: MeetingState,
): Promise<ReadonlyMap<string, CanonicalContent>> {
  const frozen = valuesOf(state.drafts.drafts)
    .filter(({ kind, status }) => kind === 'consensus' && status !== 'removed')
    .flatMap((draft) => draft.versions.map((version): [Draft, FrozenVersion] => [draft, version]));
  const texts = await Promise.all(
    frozen.map(async ([draft, version]) => {
      const cut = await findCut(tables, documentName(draft.id, version.epoch));
      return cut === null || cut.hash !== version.hash
        ? []
        : ([[textKey(draft.id, version.version), cut.content]] as const);
    }),
  );
  return new Map(texts.flat());
}
