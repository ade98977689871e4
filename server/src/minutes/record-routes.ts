import { pipeline } from 'node:stream/promises';
import { getIn, reject } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { minutesApi } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import { fileHeader } from './content-disposition.ts';
import { recordFile } from './record-parts.ts';
import { type MinutesRoutesDeps, refuse, staffInMeeting } from './staff-meeting.ts';

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
    await pipeline(recordFile(deps, { meeting, state, through }), response).catch(
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
