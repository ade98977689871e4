import { readFileSync } from 'node:fs';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import {
  doorApi,
  type MeetingId,
  meetingIdSchema,
  parse,
  type Refusal,
} from '@haoshangliang/shared/wire';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Calls } from '../routing.ts';
import { statusOf } from '../statuses.ts';
import { type Act, acts, type Fields } from './acts.ts';
import { askPage, clerkPage, codePage, linkPage } from './door-pages.ts';
import { type Page, sendPage } from './page.ts';
import { openRoom, press, type RoomDeps } from './room.ts';
import { roomPage } from './room-page.ts';
import { wordsFor } from './words.ts';

const style = ['style.css', 'answers.css']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

export interface PlainDeps extends RoomDeps {
  /** The routes that other pages call by script: the same doors, the same limits. */
  readonly calls: Calls;
}

/**
 * Check-in, opinion and ballot by plain forms, for browsers below the oldest that the other pages serve. Who posts is
 * known by the cookie; that the form is ours, by its origin, which the gateway has seen to.
 */
export function mountPlain(router: Router, deps: PlainDeps): void {
  const form = express.urlencoded({ extended: false, limit: '32kb' });
  router.get('/plain/style.css', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('css').send(style);
  });
  router.get('/plain', (request, response) => {
    const words = wordsFor(request);
    sendPage(response, words, codePage(words));
  });
  router.get('/plain/j/:token', (request, response) => {
    const words = wordsFor(request);
    sendPage(response, words, linkPage(words, request.params.token));
  });
  mountDoor(router, deps, form);
  mountRoom(router, deps, form);
}

function mountDoor(router: Router, deps: PlainDeps, form: RequestHandler): void {
  const { calls } = deps;
  router.post('/plain/link', form, async (request, response) => {
    const { token = '' } = fieldsOf(request);
    const opened = await calls.call(doorApi.openLink, { request, response }, { token });
    if (!opened.ok) return backToDoor(request, response, opened);
    const words = wordsFor(request);
    const { meeting } = opened;
    if (opened.kind === 'desk') return sendPage(response, words, clerkPage(words));
    if (opened.kind !== 'ask') return enter(response, meeting);
    const notice = await calls.call(doorApi.notice, { request, response }, { meeting });
    if (!notice.ok) return backToDoor(request, response, notice);
    sendPage(response, words, askPage(words, token, { ...opened, notice }));
  });
  router.post('/plain/seat', form, async (request, response) => {
    const { token, consent, move } = fieldsOf(request);
    const input = { token, consent, move: move === 'yes' };
    const taken = await calls.call(doorApi.takeSeat, { request, response }, input);
    if (taken.ok) enter(response, taken.meeting);
    else backToDoor(request, response, taken);
  });
  router.post('/plain/code', form, async (request, response) => {
    const { code } = fieldsOf(request);
    const entered = await calls.call(doorApi.enterCode, { request, response }, { code });
    if (entered.ok) enter(response, entered.meeting);
    else backToDoor(request, response, entered);
  });
}

function mountRoom(router: Router, deps: PlainDeps, form: RequestHandler): void {
  router.get('/plain/m/:meeting', async (request, response) => {
    const done = acts.find((act) => act === request.query['done']) ?? null;
    const text = done === null ? null : wordsFor(request).say(`done.${done}`);
    await showRoom(deps, { request, response }, text === null ? null : { kind: 'done', text });
  });
  router.post('/plain/m/:meeting/name', form, async (request, response) => {
    const { name, room = '', consent = null } = fieldsOf(request);
    const { meeting } = request.params;
    const input = { meeting, name, room: room.trim() === '' ? null : room.trim(), consent };
    const given = await deps.calls.call(doorApi.giveName, { request, response }, input);
    if (given.ok) enter(response, `${meeting}`);
    else await showRefusal(deps, { request, response }, given);
  });
  router.post('/plain/m/:meeting/check-in', form, pressed(deps, 'check-in'));
  router.post('/plain/m/:meeting/opinion', form, pressed(deps, 'opinion'));
  router.post('/plain/m/:meeting/ballot', form, pressed(deps, 'ballot'));
}

function pressed(deps: PlainDeps, act: Act): RequestHandler {
  return async (request, response) => {
    const meeting = meetingOf(request);
    const answer =
      meeting === null
        ? reject('not-found')
        : await press(deps, { meeting, act, fields: fieldsOf(request), request });
    if (answer.ok) response.redirect(303, `/plain/m/${meeting}?done=${act}`);
    else await showRefusal(deps, { request, response }, answer);
  };
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

async function showRefusal(deps: PlainDeps, exchange: Exchange, refusal: Refusal): Promise<void> {
  const { request, response } = exchange;
  response.status(statusOf(refusal));
  await showRoom(deps, exchange, { kind: 'wrong', text: wordsFor(request).refusal(refusal) });
}

async function showRoom(
  deps: PlainDeps,
  exchange: Exchange,
  notice: Page['notice'],
): Promise<void> {
  const { request, response } = exchange;
  const meeting = meetingOf(request);
  const typed = fieldsOf(request);
  const room: Awaited<ReturnType<typeof openRoom>> | Rejection =
    meeting === null ? reject('not-found') : await openRoom(deps, { meeting, typed, ...exchange });
  if ('ok' in room) return backToDoor(request, response, room);
  const words = wordsFor(request);
  sendPage(response, words, roomPage(words, room, notice));
}

/** What could not be opened is said where the code can be typed. */
function backToDoor(request: Request, response: Response, refusal: Refusal): void {
  const words = wordsFor(request);
  response.status(statusOf(refusal));
  sendPage(response, words, codePage(words, { kind: 'wrong', text: words.refusal(refusal) }));
}

function enter(response: Response, meeting: string): void {
  response.redirect(303, `/plain/m/${encodeURIComponent(meeting)}`);
}

function meetingOf(request: Request): MeetingId | null {
  const parsed = parse(meetingIdSchema, request.params['meeting']);
  return parsed.ok ? parsed.value : null;
}

/** Fields that came once and as text; everything else is as good as not sent. */
function fieldsOf(request: Request): Fields {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return {};
  const pairs = Object.entries(body).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(pairs);
}
