import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { getIn, reject, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { RecordFile } from '@haoshangliang/shared/record';
import { type MeetingId, minutesApi } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import { findCut } from '../documents/cuts.ts';
import { streamOf } from '../meetings/position.ts';
import type { StoredEvent } from '../ports/event-log.ts';
import type { Tables } from '../ports/tables.ts';
import { fileHeader } from './content-disposition.ts';
import { type MinutesRoutesDeps, refuse, staffInMeeting } from './staff-meeting.ts';

const perPart = 100;

/** 会议档案, for those who keep the record: all that is needed to recompute the record, and who wrote what in it. Names are not in it. */
export function mountRecord(router: Router, deps: MinutesRoutesDeps): void {
  router.get(minutesApi.readRecord.path, async (request, response) => {
    const asked = await staffInMeeting(deps, request);
    if ('ok' in asked) return refuse(response, asked);
    const { meeting, standing } = asked;
    // Who chose what in a vote is for those who keep the record, as on the roll.
    if (!standing.rights.includes('record')) return refuse(response, reject('not-allowed'));
    const now = await deps.hosts.snapshot(meeting);
    if (now === null) return refuse(response, reject('not-found'));
    const { state, seq: through } = now;
    // The file is whole or it is not sound: while choices are nobody's business it is not given.
    if (isVotingByName(state)) return refuse(response, reject('record-not-yet'));
    const title = state.life.words?.title ?? meeting;
    const header = fileHeader(`${title}.json`, 'record.json');
    response.set('Content-Disposition', header).type('application/json');
    // Whoever goes away in the middle of it is nobody's fault.
    await pipeline(Readable.from(recordParts(deps, { meeting, state, through })), response).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
      },
    );
  });
}

function isVotingByName({ votes }: MeetingState): boolean {
  const open = votes.current === null ? undefined : getIn(votes.votes, votes.current);
  return open?.secrecy === 'named';
}

interface Writing {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  /** Events up to this one: what comes while it is written is not in it. */
  readonly through: number;
}

/** Read as fast as it is taken: a slow line does not fill the memory. */
async function* recordParts(
  { log, tables, issued }: Pick<MinutesRoutesDeps, 'log' | 'tables' | 'issued'>,
  { meeting, state, through }: Writing,
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
