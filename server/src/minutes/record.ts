import type { BlockJson, DocumentJson } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { signatureOn } from '@haoshangliang/shared/features/minutes';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import {
  type Corrected,
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
import type { Tables } from '../ports/tables.ts';
import { creates } from './begun.ts';
import { frozenTexts } from './frozen-texts.ts';
import type { IssuedBook } from './issued-book.ts';
import { minutesDraft } from './minutes-draft.ts';
import { type NamesDeps, namesOf } from './names.ts';

export interface RecordDeps extends NamesDeps {
  readonly hosts: MeetingHosts;
  readonly press: Press;
  readonly papers: Pick<PaperBook, 'stationery'>;
  readonly issued: Pick<IssuedBook, 'all'>;
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
    const moment = await presentMoment(deps, meeting);
    if (moment === null) return reject('not-found');
    const { state, head, names, stationery } = moment;
    const key = JSON.stringify([head.hash, names, stationery]);
    const found = known.get(meeting);
    known.delete(meeting);
    const isSame = found?.key === key && found.state === state;
    const composed = isSame ? found.composed : compose(deps, moment);
    known.set(meeting, { state, key, composed });
    const forget = () => void (known.get(meeting)?.composed === composed && known.delete(meeting));
    composed.then((made) => 'ok' in made && forget(), forget);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return await composed;
  };
}

/** All that minutes are made of, at one and the same event; names and stationery as they are now. */
export interface Moment {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  readonly head: MeetingRecord['head'];
  readonly names: MinutesNames;
  readonly stationery: Stationery;
}

/** Null: there is no such meeting. */
async function presentMoment(deps: RecordDeps, meeting: MeetingId): Promise<Moment | null> {
  const now = await deps.hosts.snapshot(meeting);
  if (now === null) return null;
  return await momentOf(deps, meeting, now, await correcting(deps, meeting, now.state));
}

/** What is being corrected now, so that reviewers read of it already. */
async function correcting(
  { issued }: Pick<RecordDeps, 'issued'>,
  meeting: MeetingId,
  { life }: MeetingState,
): Promise<Corrected | undefined> {
  if (life.issue === null || life.phase === 'issued') return undefined;
  const last = (await issued.all(meeting)).at(-1);
  if (last === undefined) return undefined;
  return { no: last.no, date: last.content.frame.date, hash: last.hash };
}

export async function momentOf(
  deps: RecordDeps,
  meeting: MeetingId,
  {
    state,
    seq,
    hash,
  }: { readonly state: MeetingState; readonly seq: number; readonly hash: string },
  corrects?: Corrected,
): Promise<Moment> {
  const names = await namesOf(deps, meeting, state);
  const printed = await stationeryOf(deps, meeting, state);
  const stationery = corrects === undefined ? printed : { ...printed, corrects };
  return { meeting, state, head: { seq, hash }, names, stationery };
}

export async function compose(
  { hosts, tables, press }: Pick<RecordDeps, 'hosts' | 'tables' | 'press'>,
  moment: Moment,
): Promise<ComposedMinutes | Rejection> {
  const { meeting, state, head } = moment;
  const input = await toCompose(tables, moment);
  const minutes = await press.run('compose', input, eventsInParts(hosts, meeting, head.seq));
  return 'ok' in minutes ? minutes : { minutes, state };
}

/** What the office prints; a number stays once it was signed, a signer stands below nothing else than what they signed. */
async function stationeryOf(
  { papers }: Pick<RecordDeps, 'papers'>,
  meeting: MeetingId,
  state: MeetingState,
): Promise<Stationery> {
  const { life, minutes } = state;
  const given =
    life.plan === null ? plainStationery : await papers.stationery(life.plan.office, meeting);
  const draft = minutesDraft(state);
  const version = draft?.status === 'frozen' ? draft.versions.length : null;
  const signer = signatureOn(minutes, version, life.reviewFrom)?.signer ?? given.signer;
  return { ...given, signer, number: minutes.signature?.number ?? given.number };
}

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
  { state, names, stationery, head }: Omit<Moment, 'meeting'>,
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
    const moment = await presentMoment(deps, meeting);
    if (moment === null) return reject('not-found');
    const input = await toCompose(tables, moment);
    const text = { draft: written?.draft.id ?? null, doc: written?.doc ?? null };
    const events = eventsInParts(hosts, meeting, moment.head.seq);
    return await press.run('review', { ...input, ...text }, events);
  };
}

/** What a new draft of minutes begins with: the record as it stood when the draft was created. */
export function minutesSeed(deps: RecordDeps) {
  return async (meeting: MeetingId, draft: Draft): Promise<readonly BlockJson[]> => {
    const { hosts } = deps;
    const moment = await presentMoment(deps, meeting);
    const events = eventsInParts(hosts, meeting, moment?.head.seq ?? 0);
    const seq = await lastSeq(events, (event) => creates(event, draft.id));
    // A text that began empty for want of something would stay so: whoever opens it asks again.
    if (moment === null || seq === 0) throw new Error('The minutes have no record to begin with');
    const composed = await compose(deps, { ...moment, head: { seq, hash: '' } });
    if ('ok' in composed) throw new Error(`The minutes could not be composed: ${composed.code}`);
    return composed.minutes.doc.content;
  };
}
