import { readFileSync } from 'node:fs';
import type { Rejection } from '@haoshangliang/shared/kernel';
import {
  type MeetingId,
  meetingIdSchema,
  minutesApi,
  type PaperType,
  parse,
} from '@haoshangliang/shared/wire';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { statusOf } from '../office/statuses.ts';
import { type AnswerDeps, mountAnswers } from './answers/answer-routes.ts';
import { type LinkDeps, mountAnswerLinks } from './answers/link-routes.ts';
import { mountCheck } from './check-page.ts';
import { mountDesk } from './desk-routes.ts';
import { minutesPage, refusalPage, type styleSheets } from './html/page.ts';
import { mountIssues } from './issue-routes.ts';
import { minutesForReaders, wholeMinutes } from './minutes.ts';
import { mountOutside } from './outside/outside-routes.ts';
import { mountPapers } from './paper-routes.ts';
import { printedPaper } from './printed.ts';
import { mountRecord } from './record-routes.ts';
import { sendPaper } from './send-paper.ts';
import { type MinutesRoutesDeps, refuse, staffMeeting, writes } from './staff-meeting.ts';

/** 纪要: to read, as a Word document and as PDF. Reading changes nothing: no event tells of it. */
export function minutesRoutes(deps: MinutesRoutesDeps & AnswerDeps & LinkDeps): Router {
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
    const paper = printedPaper(whole);
    await sendPaper(deps.press, { paper, type: 'docx', name: 'minutes' }, response);
  });
  mountPapers(router, deps);
  mountDesk(router, deps);
  mountOutside(router, deps);
  mountIssues(router, deps);
  mountAnswers(router, deps);
  mountAnswerLinks(router, deps);
  mountRecord(router, deps);
  mountCheck(router, deps);
  router.get('/m/:meeting/minutes', (request, response) => sendPage(deps, request, response));
  router.get('/minutes/reading.css', sendSheet('reading'));
  router.get('/minutes/print.css', sendSheet('print'));
  return router;
}

function sendSheet(name: keyof typeof styleSheets): RequestHandler {
  const sheet = readFileSync(new URL(`./html/${name}.css`, import.meta.url));
  return (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('text/css').send(sheet);
  };
}

function pageReason({ code }: Rejection): 'notFound' | 'busy' {
  return code === 'not-found' ? 'notFound' : 'busy';
}

async function isOut({ hosts }: MinutesRoutesDeps, meeting: MeetingId): Promise<boolean> {
  const life = (await hosts.state(meeting))?.life;
  return life?.phase === 'in-review' || life?.phase === 'issued' || life?.issue != null;
}

/** Staff always, participants once the minutes are in review; while issued ones are corrected, what was issued. */
async function sendPage(deps: MinutesRoutesDeps, request: Request, response: Response) {
  // What is drafted today may be gone tomorrow; nothing on the way keeps it.
  response.set('Cache-Control', 'no-store').type('text/html');
  const meeting = parse(meetingIdSchema, request.params['meeting']);
  if (!meeting.ok) return response.status(404).send(refusalPage('notFound'));
  const device = await deps.deviceOf(request.headers.cookie);
  const standing = device && (await deps.doors.standing(device.id, meeting.value));
  if (device === null || standing === null)
    return response.status(403).send(refusalPage('notAdmitted'));
  // Judged before anything is composed: a hall that asks too early must not fill the press.
  if (!writes(standing) && !(await isOut(deps, meeting.value))) {
    return response.status(403).send(refusalPage('notYet'));
  }
  if (deps.waitFor(device.id) > 0) return response.status(429).send(refusalPage('busy'));
  const read = writes(standing) ? wholeMinutes : minutesForReaders;
  const whole = await read(deps, meeting.value);
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
