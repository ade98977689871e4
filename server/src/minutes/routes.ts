import { readFileSync } from 'node:fs';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { minutesPaper } from '@haoshangliang/shared/minutes';
import {
  type MeetingId,
  meetingIdSchema,
  minutesApi,
  type PaperType,
  parse,
} from '@haoshangliang/shared/wire';
import { type Request, type Response, Router } from 'express';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { DeviceId, Doors, Standing } from '../meetings/standing.ts';
import { statusOf } from '../office/statuses.ts';
import type { Press } from '../papers/press.ts';
import { minutesPage, refusalPage, styleSheets } from './html/page.ts';
import { type MinutesDeps, wholeMinutes } from './minutes.ts';
import { sendPaper } from './send-paper.ts';

interface MinutesRoutesDeps extends MinutesDeps {
  readonly doors: Doors;
  readonly press: Press;
  readonly hosts: Pick<MeetingHosts, 'state'>;
  /** Whose browser sent the cookies; null: nobody's that is known. */
  readonly deviceOf: (cookies: string | undefined) => Promise<{ readonly id: DeviceId } | null>;
}

/** 纪要: to read, as a Word document and as PDF. Reading changes nothing: no event tells of it. */
export function minutesRoutes(deps: MinutesRoutesDeps): Router {
  const router = Router();
  router.get(minutesApi.readMinutes.path, async (request, response) => {
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const whole = await wholeMinutes(deps, meeting);
    if ('ok' in whole) return refuse(response, whole);
    const { title, marks, remark } = whole.frame;
    const { sources, isWritten, doc } = whole;
    response.json({ ok: true, title, marks, remark, isWritten, blocks: doc.content, sources });
  });
  router.get(minutesApi.readMinutesDocx.path, async (request, response) => {
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const whole = await wholeMinutes(deps, meeting);
    if ('ok' in whole) return refuse(response, whole);
    const paper = minutesPaper(whole);
    await sendPaper(deps.press, { paper, type: 'docx', name: 'minutes' }, response);
  });
  router.get(minutesApi.readPaper.path, async (request, response) => {
    const input = parse(minutesApi.readPaper.input, request.params);
    if (!input.ok) return refuse(response, input);
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const whole = await wholeMinutes(deps, meeting);
    if ('ok' in whole) return refuse(response, whole);
    const { paper: name, type } = input.value;
    await sendPaper(deps.press, { paper: minutesPaper(whole), type, name }, response);
  });
  router.get('/m/:meeting/minutes', (request, response) => sendPage(deps, request, response));
  for (const name of ['reading', 'print'] as const) {
    const sheet = readFileSync(new URL(`./html/${name}.css`, import.meta.url));
    router.get(styleSheets[name], (_request, response) => {
      response.set('Cache-Control', 'no-cache').type('text/css').send(sheet);
    });
  }
  return router;
}

const writes = ({ rights }: Standing) =>
  rights.some((right) => right === 'moderate' || right === 'record');

/** The meeting, for staff who lead it or write its record. */
async function staffMeeting(
  { doors, deviceOf }: MinutesRoutesDeps,
  request: Request,
): Promise<MeetingId | Rejection> {
  const input = parse(minutesApi.readMinutes.input, {
    ...request.query,
    meeting: request.params['meeting'],
  });
  if (!input.ok) return input;
  const device = await deviceOf(request.headers.cookie);
  if (device === null) return reject('not-signed-in');
  const { meeting } = input.value;
  const standing = await doors.standing(device.id, meeting);
  if (standing === null) return reject('not-admitted');
  return writes(standing) ? meeting : reject('not-allowed');
}

function refuse(response: Response, refusal: Rejection): void {
  response.status(statusOf(refusal)).json(refusal);
}

function pageReason({ code }: Rejection): 'notFound' | 'busy' {
  return code === 'not-found' ? 'notFound' : 'busy';
}

async function isOut({ hosts }: MinutesRoutesDeps, meeting: MeetingId): Promise<boolean> {
  const phase = (await hosts.state(meeting))?.life.phase;
  return phase === 'in-review' || phase === 'issued';
}

/** Staff always, participants once the minutes are in review. */
async function sendPage(deps: MinutesRoutesDeps, request: Request, response: Response) {
  // What is drafted today may be gone tomorrow; nothing on the way keeps it.
  response.set('Cache-Control', 'no-store').type('text/html');
  const meeting = parse(meetingIdSchema, request.params['meeting']);
  if (!meeting.ok) return response.status(404).send(refusalPage('notFound'));
  const device = await deps.deviceOf(request.headers.cookie);
  const standing = device && (await deps.doors.standing(device.id, meeting.value));
  if (standing === null) return response.status(403).send(refusalPage('notAdmitted'));
  // Judged before anything is composed: a hall that asks too early must not fill the press.
  if (!writes(standing) && !(await isOut(deps, meeting.value))) {
    return response.status(403).send(refusalPage('notYet'));
  }
  const whole = await wholeMinutes(deps, meeting.value);
  if ('ok' in whole) {
    return response.status(statusOf(whole)).send(refusalPage(pageReason(whole)));
  }
  const files = (type: PaperType) =>
    minutesApi.readPaper.path
      .replace(':meeting', meeting.value)
      .replace(':paper', 'minutes')
      .replace(':type', type);
  return response.send(minutesPage(whole, writes(standing) ? files : null));
}
