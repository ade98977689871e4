import { setImmediate as nextTurn } from 'node:timers/promises';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { RecordFile } from '@haoshangliang/shared/record';
import { type MeetingId, minutesApi } from '@haoshangliang/shared/wire';
import type { Response, Router } from 'express';
import { findCut } from '../documents/cuts.ts';
import { streamOf } from '../meetings/position.ts';
import type { StoredEvent } from '../ports/event-log.ts';
import type { Tables } from '../ports/tables.ts';
import { fileHeader } from './content-disposition.ts';
import { type MinutesRoutesDeps, refuse, staffMeeting } from './staff-meeting.ts';

const perPart = 100;

/** 会议档案, for staff: all that is needed to recompute the record, and who wrote what in it. Names are not in it. */
export function mountRecord(router: Router, deps: MinutesRoutesDeps): void {
  router.get(minutesApi.readRecord.path, async (request, response) => {
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const now = await deps.hosts.snapshot(meeting);
    const title = now?.state.life.words?.title ?? meeting;
    const header = fileHeader(`${title}.json`, 'record.json');
    response.set('Content-Disposition', header).type('application/json');
    if (now !== null)
      await writeRecord(deps, { meeting, state: now.state, through: now.seq }, response);
    response.end();
  });
}

interface Writing {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  /** Events up to this one: what comes while it is written is not in it. */
  readonly through: number;
}

async function writeRecord(
  { log, tables, issued }: Pick<MinutesRoutesDeps, 'log' | 'tables' | 'issued'>,
  { meeting, state, through }: Writing,
  response: Response,
): Promise<void> {
  const format: Pick<RecordFile, 'format' | 'version'> = {
    format: 'haoshangliang-record',
    version: 1,
  };
  const { format: name, version } = format;
  response.write(`{"format":"${name}","version":${version},"meeting":"${meeting}","events":[`);
  for (let after = 0; after < through; ) {
    const part = await log.read(streamOf(meeting), after, Math.min(perPart, through - after));
    if (part.length === 0) break;
    const lines = part.map((event) => JSON.stringify(eventOf(event)));
    response.write(`${after === 0 ? '\n' : ',\n'}${lines.join(',\n')}`);
    after += part.length;
    await nextTurn();
  }
  const texts = await frozenTexts(tables, state);
  const sealed = new Set(state.minutes.seals.map(({ issue }) => issue));
  const issues = (await issued.all(meeting))
    .filter(({ seq }) => sealed.has(seq))
    .map(({ seq, hash, content }) => ({ seq, hash, content }));
  response.write(`\n],"texts":${JSON.stringify(texts)},"issues":${JSON.stringify(issues)}}\n`);
}

function eventOf(event: StoredEvent): StoredEvent {
  const { seq, type, at, actor, data, words, salt, wordsHash, hash } = event;
  return { seq, type, at, actor, data, words, salt, wordsHash, hash };
}

async function frozenTexts(tables: Tables, { drafts }: MeetingState): Promise<RecordFile['texts']> {
  const frozen = valuesOf(drafts.drafts).flatMap(({ id, versions }) =>
    versions.map(({ version, epoch }) => ({ id, version, epoch })),
  );
  const texts: RecordFile['texts'] = [];
  for (const { id, version, epoch } of frozen) {
    const cut = await findCut(tables, documentName(id, epoch));
    if (cut !== null) texts.push({ draft: id, version, hash: cut.hash, content: cut.content });
  }
  return texts;
}
