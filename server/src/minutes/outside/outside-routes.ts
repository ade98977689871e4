import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type MeetingId, maxWordBytes, outsideApi } from '@haoshangliang/shared/wire';
import express, { type Request, type RequestHandler, type Router } from 'express';
import { type MinutesRoutesDeps, refuse, staffMeeting } from '../staff-meeting.ts';
import { readOutside } from './read-outside.ts';

const rawBytes = express.raw({ type: 'application/octet-stream', limit: maxWordBytes });

/** 改稿: a Word file that was edited outside is read, to be compared with the text. Nothing of it is kept. */
export function mountOutside(router: Router, deps: MinutesRoutesDeps): void {
  const admit: RequestHandler = async (request, response, next) => {
    const meeting = await admitted(deps, request);
    if (typeof meeting !== 'string') return refuse(response.set('Connection', 'close'), meeting);
    response.locals['meeting'] = meeting;
    next();
  };
  router.post(outsideApi.readOutside.path, admit, rawBytes, async (request, response) => {
    const sent: unknown = request.body;
    if (!Buffer.isBuffer(sent)) return refuse(response, reject('malformed'));
    const read = await readOutside(deps, response.locals['meeting'] as MeetingId, sent);
    if ('ok' in read) refuse(response, read);
    else response.json({ ok: true, ...read });
  });
}

/** Before a byte is read: nobody but those who write the minutes, not too often, and nothing that is too long. */
async function admitted(deps: MinutesRoutesDeps, request: Request): Promise<MeetingId | Rejection> {
  const asked = await staffMeeting(deps, request);
  if (typeof asked !== 'string') return asked;
  if (Number(request.headers['content-length'] ?? 0) > maxWordBytes) {
    return reject('word-too-large');
  }
  const device = await deps.deviceOf(request.headers.cookie);
  const wait = device === null ? 0 : deps.waitFor(device.id);
  return wait > 0 ? reject('too-fast', { seconds: Math.ceil(wait / 1000) }) : asked;
}
