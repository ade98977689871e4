import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { RecordFile } from '@haoshangliang/shared/record';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { findCut } from '../documents/cuts.ts';
import { streamOf } from '../meetings/position.ts';
import type { StoredEvent } from '../ports/event-log.ts';
import type { Tables } from '../ports/tables.ts';
import type { MinutesRoutesDeps } from './staff-meeting.ts';

const eventsPerPart = 100;

/** All that a record file holds of one moment. */
interface Writing {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  /** Events up to this one: what comes while it is written is not in it. */
  readonly through: number;
}

type Sources = Pick<MinutesRoutesDeps, 'log' | 'tables' | 'issued'>;

/** Read as fast as it is taken, one part ahead: a slow line does not fill the memory. */
export function recordFile(sources: Sources, writing: Writing, perPart = eventsPerPart): Readable {
  return Readable.from(recordParts(sources, writing, perPart), { highWaterMark: 1 });
}

async function* recordParts(
  { log, tables, issued }: Sources,
  { meeting, state, through }: Writing,
  perPart: number,
): AsyncGenerator<string> {
  const format: Pick<RecordFile, 'format' | 'version'> = {
    format: 'haoshangliang-record',
    version: 1,
  };
  const { format: name, version } = format;
  yield `{"format":"${name}","version":${version},"meeting":"${meeting}","events":[`;
  for (let after = 0; after < through; ) {
    const part = await log.read(streamOf(meeting), after, Math.min(perPart, through - after));
    if (part.length === 0) break;
    const lines = part.map((event) => JSON.stringify(eventOf(event)));
    yield `${after === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
    after += part.length;
    await nextTurn();
  }
  const texts = await frozenTexts(tables, state);
  const sealed = new Set(state.minutes.seals.map(({ issue }) => issue));
  const issues = (await issued.all(meeting))
    .filter(({ seq }) => sealed.has(seq))
    .map(({ seq, hash, content }) => ({ seq, hash, content }));
  yield `\n],"texts":${JSON.stringify(texts)},"issues":${JSON.stringify(issues)}}\n`;
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
