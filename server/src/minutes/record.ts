import type { CanonicalContent } from '@haoshangliang/shared/documents';
import type { Draft, FrozenVersion } from '@haoshangliang/shared/features/drafts';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type MeetingState } from '@haoshangliang/shared/meeting';
import {
  composeMinutes,
  type MeetingRecord,
  type Minutes,
  type MinutesNames,
} from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { findCut } from '../documents/cuts.ts';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { Doors } from '../meetings/standing.ts';
import type { Tables } from '../ports/tables.ts';

interface RecordDeps {
  readonly hosts: MeetingHosts;
  readonly doors: Pick<Doors, 'names'>;
  readonly tables: Tables;
}

/** A meeting's minutes as its record gives them, with the state they were made from. */
interface ComposedMinutes {
  readonly minutes: Minutes;
  readonly state: MeetingState;
}

/**
 * The minutes from the record. Everybody goes by the name the office shows: the document leaves the house, full names and
 * rooms do not. Null: there is no such meeting.
 */
export type ComposeMinutes = (meeting: MeetingId) => Promise<ComposedMinutes | null>;

/** A hall opens the page at the same minute: while neither the record nor a name has changed, it is composed once. */
const kept = 8;

interface Kept {
  /** The very state: words that are erased change it and leave the chain's head as it was. */
  readonly state: MeetingState;
  readonly key: string;
  readonly composed: Promise<ComposedMinutes | null>;
}

export function minutesComposer(deps: RecordDeps): ComposeMinutes {
  const known = new Map<MeetingId, Kept>();
  return async (meeting) => {
    const state = await deps.hosts.state(meeting);
    if (state === null) return null;
    const names = await namesOf(deps, meeting, state);
    const { hash } = await deps.hosts.head(meeting);
    const key = JSON.stringify([hash, names]);
    const found = known.get(meeting);
    known.delete(meeting);
    const isSame = found?.key === key && found.state === state;
    const composed = isSame ? found.composed : compose(deps, meeting, names);
    known.set(meeting, { state, key, composed });
    composed.catch(() => known.delete(meeting));
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return await composed;
  };
}

async function compose(
  deps: RecordDeps,
  meeting: MeetingId,
  names: MinutesNames,
): Promise<ComposedMinutes | null> {
  const record = await recordOf(deps, meeting);
  if (record === null) return null;
  const { state } = record;
  const texts = await frozenTexts(deps.tables, state);
  const frozenText = (draft: string, { version }: FrozenVersion) =>
    texts.get(`${draft} ${version}`) ?? null;
  return { minutes: composeMinutes(record, names, { number: null, frozenText }), state };
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

/** State, events and head of one and the same moment. */
async function recordOf({ hosts }: RecordDeps, meeting: MeetingId): Promise<MeetingRecord | null> {
  const head = await hosts.head(meeting);
  if (head.seq === 0) return null;
  const events = (await hosts.events(meeting, 0)).filter(({ seq }) => seq <= head.seq);
  return { head, events, state: events.reduce(evolveMeeting, initialMeeting) };
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
        : ([[`${draft.id} ${version.version}`, cut.content]] as const);
    }),
  );
  return new Map(texts.flat());
}
