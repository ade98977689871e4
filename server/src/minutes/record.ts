import type { BlockJson, DocumentJson } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import {
  type MeetingRecord,
  type Minutes,
  type MinutesNames,
  plainStationery,
  type Stationery,
} from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { eventsInParts } from '../meetings/events-in-parts.ts';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { RecordToCompose, Reviewed } from '../papers/jobs.ts';
import type { PaperBook } from '../papers/paper-book.ts';
import type { Press } from '../papers/press.ts';
import type { EventLog } from '../ports/event-log.ts';
import type { Tables } from '../ports/tables.ts';
import { creates } from './begun.ts';
import { frozenTexts } from './frozen-texts.ts';
import { type NamesDeps, namesOf } from './names.ts';

interface RecordDeps extends NamesDeps {
  readonly hosts: MeetingHosts;
  readonly press: Press;
  readonly papers: Pick<PaperBook, 'stationery'>;
  readonly log: Pick<EventLog, 'read'>;
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
  { hosts, log, tables, press }: RecordDeps,
  { meeting, state, names, stationery }: ToCompose,
): Promise<ComposedMinutes | Rejection> {
  const head = await headOf({ hosts, log }, meeting, state);
  const input = await toCompose(tables, { state, names, stationery, head });
  const minutes = await press.run('compose', input, eventsInParts(hosts, meeting, head.seq));
  return 'ok' in minutes ? minutes : { minutes, state };
}

/** What the office prints; signer and number as they were signed go before. */
async function stationeryOf(
  { papers }: RecordDeps,
  meeting: MeetingId,
  { life, minutes: { signature } }: MeetingState,
): Promise<Stationery> {
  const given =
    life.plan === null ? plainStationery : await papers.stationery(life.plan.office, meeting);
  const { signer, number } = signature ?? { signer: null, number: null };
  return { ...given, signer: signer ?? given.signer, number: number ?? given.number };
}

/** Where the record stands; once the minutes are issued, where it stood at that moment. */
async function headOf(
  { hosts, log }: Pick<RecordDeps, 'hosts' | 'log'>,
  meeting: MeetingId,
  { life }: MeetingState,
): Promise<MeetingRecord['head']> {
  const head = await hosts.head(meeting);
  if (life.phase !== 'issued') return head;
  const seq = await lastSeq(eventsInParts(hosts, meeting, head.seq), isIssue);
  const [issue] = await log.read({ kind: 'meeting', id: meeting }, seq - 1);
  return issue === undefined ? head : { seq, hash: issue.hash };
}

const isIssue = ({ type }: StreamEvent) => type === 'life/minutes-issued';

async function lastSeq(
  parts: AsyncIterable<readonly StreamEvent[]>,
  is: (event: StreamEvent) => boolean,
): Promise<number> {
  let last = 0;
  for await (const part of parts) {
    for (const event of part) if (is(event)) last = event.seq;
  }
  return last;
}

async function toCompose(
  tables: Tables,
  { state, names, stationery, head }: Omit<ToCompose, 'meeting'> & Pick<MeetingRecord, 'head'>,
): Promise<RecordToCompose> {
  return { head, names, stationery, texts: await frozenTexts(tables, state) };
}

/** What the record says about a text of minutes; about its own, where nobody writes one. */
export type ReviewText = (
  meeting: MeetingId,
  written: { readonly draft: Draft; readonly doc: DocumentJson } | null,
) => Promise<Reviewed | Rejection>;

export function minutesReviewer(deps: RecordDeps): ReviewText {
  return async (meeting, written) => {
    const { hosts, tables, press } = deps;
    const state = await hosts.state(meeting);
    if (state === null) return reject('not-found');
    const names = await namesOf(deps, meeting, state);
    const stationery = await stationeryOf(deps, meeting, state);
    const head = await hosts.head(meeting);
    const input = await toCompose(tables, { state, names, stationery, head });
    const text = { draft: written?.draft.id ?? null, doc: written?.doc ?? null };
    return await press.run(
      'review',
      { ...input, ...text },
      eventsInParts(hosts, meeting, head.seq),
    );
  };
}

/** What a new draft of minutes begins with: the record as it stood when the draft was created. */
export function minutesSeed(deps: RecordDeps) {
  return async (meeting: MeetingId, draft: Draft): Promise<readonly BlockJson[]> => {
    const { hosts, tables, press } = deps;
    const { seq: last } = await hosts.head(meeting);
    const events = eventsInParts(hosts, meeting, last);
    const seq = await lastSeq(events, (event) => creates(event, draft.id));
    const state = await hosts.state(meeting);
    // A text that began empty for want of something would stay so: whoever opens it asks again.
    if (state === null || seq === 0) throw new Error('The minutes have no record to begin with');
    const names = await namesOf(deps, meeting, state);
    const stationery = await stationeryOf(deps, meeting, state);
    const input = await toCompose(tables, { state, names, stationery, head: { seq, hash: '' } });
    const minutes = await press.run('compose', input, eventsInParts(hosts, meeting, seq));
    if ('ok' in minutes) throw new Error(`The minutes could not be composed: ${minutes.code}`);
    return minutes.doc.content;
  };
}
