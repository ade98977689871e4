import type { DocumentJson } from '@haoshangliang/shared/documents';
import { documentName } from '@haoshangliang/shared/features/drafts';
import {
  evolveMeeting,
  initialMeeting,
  type MeetingState,
  type StreamEvent,
} from '@haoshangliang/shared/meeting';
import { type Corrected, dateOf } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { findCut } from '../documents/cuts.ts';
import { eventsInParts } from '../meetings/events-in-parts.ts';
import { streamOf } from '../meetings/position.ts';
import type { EventLog } from '../ports/event-log.ts';
import { issuesMinutes } from './begun.ts';
import type { IssuedBook, IssuedContent } from './issued-book.ts';
import type { MinutesDeps } from './minutes.ts';
import { minutesDraft } from './minutes-draft.ts';
import { compose, momentOf, type RecordDeps } from './record.ts';

export interface IssuingDeps extends RecordDeps, Pick<MinutesDeps, 'presentText'> {
  readonly log: Pick<EventLog, 'read'>;
  readonly issued: Pick<IssuedBook, 'all' | 'find'>;
}

/**
 * What an event issued: record and text as they stood at it, whatever has happened since. Null: the text has been
 * destroyed in the meantime.
 */
export function issuedComposer(deps: IssuingDeps) {
  return async (meeting: MeetingId, seq: number): Promise<IssuedContent | null> => {
    const [event] = await deps.log.read(streamOf(meeting), seq - 1, 1);
    if (event === undefined) throw new Error('There is no such event');
    const { state, issues } = await recordAt(deps, meeting, seq);
    const at = { state, seq, hash: event.hash };
    const written = await writtenText(deps, meeting, state);
    if (written === 'destroyed') return null;
    const moment = await momentOf(deps, meeting, at, await corrected(deps, meeting, issues));
    const composed = await compose(deps, moment);
    if ('ok' in composed) throw new Error(`The minutes could not be composed: ${composed.code}`);
    const { frame, tables, forms, sources, doc } = composed.minutes;
    return { version: 1, head: moment.head, frame, doc: written ?? doc, tables, forms, sources };
  };
}

/** The state at an event, and what had been issued by then: the record says what corrects what, kept or not. */
async function recordAt(
  { hosts }: Pick<IssuingDeps, 'hosts'>,
  meeting: MeetingId,
  seq: number,
): Promise<{ readonly state: MeetingState; readonly issues: readonly StreamEvent[] }> {
  let state = initialMeeting;
  const issues: StreamEvent[] = [];
  for await (const part of eventsInParts(hosts, meeting, seq)) {
    state = part.reduce(evolveMeeting, state);
    issues.push(...part.filter((event) => event.seq < seq && issuesMinutes(event)));
  }
  return { state, issues };
}

/** The last that was issued before: what is issued now corrects it. */
async function corrected(
  { issued }: Pick<IssuingDeps, 'issued'>,
  meeting: MeetingId,
  before: readonly StreamEvent[],
): Promise<Corrected | undefined> {
  const last = before[before.length - 1];
  if (last === undefined) return undefined;
  const kept = await issued.find(meeting, last.seq);
  return { no: before.length, date: dateOf(last.at), hash: kept?.hash ?? null };
}

/** The frozen version; a text that was issued while it was open, as it stands. Null: the record alone speaks. */
async function writtenText(
  { tables, presentText }: Pick<IssuingDeps, 'tables' | 'presentText'>,
  meeting: MeetingId,
  state: MeetingState,
): Promise<DocumentJson | 'destroyed' | null> {
  const draft = minutesDraft(state);
  if (draft === undefined) return null;
  const frozen = draft.status === 'frozen' ? draft.versions[draft.versions.length - 1] : undefined;
  if (frozen === undefined) return await presentText(meeting, draft);
  const cut = await findCut(tables, documentName(draft.id, frozen.epoch));
  return cut === null ? 'destroyed' : cut.content.doc;
}
