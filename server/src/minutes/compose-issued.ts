import type { DocumentJson } from '@haoshangliang/shared/documents';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { evolveMeeting, initialMeeting, type MeetingState } from '@haoshangliang/shared/meeting';
import { type Corrected, dateOf } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { findCut } from '../documents/cuts.ts';
import { eventsInParts } from '../meetings/events-in-parts.ts';
import { streamOf } from '../meetings/position.ts';
import type { EventLog } from '../ports/event-log.ts';
import type { IssuedBook, IssuedContent } from './issued-book.ts';
import { type MinutesDeps, minutesDraft } from './minutes.ts';
import { compose, momentOf, type RecordDeps } from './record.ts';

export interface IssuingDeps extends RecordDeps, Pick<MinutesDeps, 'presentText'> {
  readonly log: Pick<EventLog, 'read'>;
  readonly issued: Pick<IssuedBook, 'all'>;
}

/** What an event issued: record and text as they stood at it, whatever has happened since. */
export function issuedComposer(deps: IssuingDeps) {
  return async (meeting: MeetingId, seq: number): Promise<IssuedContent> => {
    const [event] = await deps.log.read(streamOf(meeting), seq - 1, 1);
    if (event === undefined) throw new Error('There is no such event');
    const state = await stateAt(deps, meeting, seq);
    const at = { state, seq, hash: event.hash };
    const moment = await momentOf(deps, meeting, at, await corrected(deps, meeting, seq));
    const composed = await compose(deps, moment);
    if ('ok' in composed) throw new Error(`The minutes could not be composed: ${composed.code}`);
    const { frame, tables, forms, sources, doc } = composed.minutes;
    const text = (await writtenText(deps, meeting, state)) ?? doc;
    return { version: 1, head: moment.head, frame, doc: text, tables, forms, sources };
  };
}

async function stateAt(
  { hosts }: Pick<IssuingDeps, 'hosts'>,
  meeting: MeetingId,
  seq: number,
): Promise<MeetingState> {
  let state = initialMeeting;
  for await (const part of eventsInParts(hosts, meeting, seq)) {
    state = part.reduce(evolveMeeting, state);
  }
  return state;
}

/** The last that was issued before: what is issued now corrects it. */
async function corrected(
  { issued, hosts }: Pick<IssuingDeps, 'issued' | 'hosts'>,
  meeting: MeetingId,
  seq: number,
): Promise<Corrected | undefined> {
  const before = (await issued.all(meeting)).filter((each) => each.seq < seq);
  const last = before[before.length - 1];
  if (last === undefined) return undefined;
  const [event] = await hosts.events(meeting, last.seq - 1, 1);
  return { no: before.length, date: dateOf(event?.at ?? 0), hash: last.hash };
}

/** The frozen version; a text that was issued while it was open, as it stands. Null: the record alone speaks. */
async function writtenText(
  { tables, presentText }: Pick<IssuingDeps, 'tables' | 'presentText'>,
  meeting: MeetingId,
  state: MeetingState,
): Promise<DocumentJson | null> {
  const draft = minutesDraft(state);
  if (draft === undefined) return null;
  const frozen = draft.status === 'frozen' ? draft.versions[draft.versions.length - 1] : undefined;
  if (frozen === undefined) return await presentText(meeting, draft);
  const cut = await findCut(tables, documentName(draft.id, frozen.epoch));
  if (cut === null) throw new Error('The frozen text is not at hand');
  return cut.content.doc;
}
