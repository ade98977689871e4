import { createHash, randomBytes } from 'node:crypto';
import { type CommandAnswer, parseCommand } from '@haoshangliang/shared/wire';
import express, { type Request, type Response, type Router } from 'express';
import type { RateLimits } from '../../gateway/rate-limit.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { refusal } from '../../meetings/refusals.ts';
import { systemRequest } from '../../meetings/system-request.ts';
import { sendPage } from '../../office/plain/page.ts';
import { wordsFor } from '../../office/plain/words.ts';
import { statusOf } from '../../office/statuses.ts';
import { answerPage, type Shown } from './answer-page.ts';
import { type Asked, type AskedDeps, askedBy } from './asked.ts';
import { sectionsOf } from './sections.ts';

export interface AnswerDeps extends Omit<AskedDeps, 'hosts'> {
  readonly hosts: Pick<MeetingHosts, 'state' | 'execute'>;
  readonly limits: RateLimits;
  readonly now: () => number;
}

type Fields = Readonly<Record<string, string>>;

/** 审核链接 and 确认链接: pages without script that answer by a form, for whoever holds the link. */
export function mountAnswers(router: Router, deps: AnswerDeps): void {
  router.get('/r/:meeting/:kind/:who/:token', async (request, response) => {
    const asked = await askedBy(deps, request.params);
    if (asked === null) return unknown(request, response);
    const done = request.query['done'] === 'yes';
    const notice = done
      ? ({ kind: 'done', text: wordsFor(request).say('minutes.done') } as const)
      : null;
    show(deps, { request, response }, { asked, typed: {}, notice });
  });
  const form = express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 100 });
  router.post('/r/:meeting/:kind/:who/:token', form, async (request, response) => {
    const asked = await askedBy(deps, request.params);
    if (asked === null) return unknown(request, response);
    const typed = fieldsOf(request);
    const answer = await answered(deps, asked, typed);
    // Asked again as a page of its own: reloading it sends nothing.
    if (answer.ok) return response.redirect(303, `${request.path}?done=yes`);
    response.status(statusOf(answer));
    const text = wordsFor(request).refusal(answer);
    show(deps, { request, response }, { asked, typed, notice: { kind: 'wrong', text } });
  });
}

async function answered(
  { hosts, limits }: AnswerDeps,
  asked: Asked,
  typed: Fields,
): Promise<CommandAnswer> {
  const { meeting, answerer } = asked;
  const who = answerer.kind === 'gate' ? `gate ${answerer.gate}` : answerer.seat;
  if (limits.take('commands', `${meeting} ${who}`) > 0) return refusal('too-fast');
  const command = parseCommand(commandOf(asked, typed));
  if (!command.ok) return refusal('malformed');
  const { version, nonce = '' } = typed;
  // A page that was gone back to has the nonce it had: an answer that has been changed on it is another one.
  const said = createHash('sha256').update(JSON.stringify(command.value)).digest('hex');
  const key = `answer/${meeting}/${who}/${version}/${nonce.slice(0, 32)}/${said}`;
  return await hosts.execute(meeting, systemRequest(key, command.value));
}

function commandOf({ answerer, text }: Asked, typed: Fields): Record<string, unknown> {
  const version = numberIn(typed['version']);
  if (answerer.kind === 'gate') {
    const note = (typed['note'] ?? '').trim();
    const { gate } = answerer;
    const naming = numberIn(typed['naming']);
    const { outcome } = typed;
    return { type: 'minutes/answer-review', gate, naming, version, outcome, note };
  }
  const sections = text === null ? [] : sectionsOf(text.doc);
  const objections = sections.flatMap(({ id }) => {
    const own = (typed[`o-${id}`] ?? '').trim();
    return own === '' ? [] : [{ section: id, text: own }];
  });
  return { type: 'minutes/confirm', seat: answerer.seat, version, objections };
}

/** Zero for what is none: nothing that counts has that number. */
function numberIn(typed = ''): number {
  return /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

function show(
  { now }: AnswerDeps,
  { request, response }: Exchange,
  shown: Omit<Shown, 'nonce' | 'now'>,
): void {
  const words = wordsFor(request);
  const nonce = randomBytes(12).toString('hex');
  sendPage(response, words, answerPage(words, { ...shown, nonce, now: now() }));
}

function unknown(request: Request, response: Response): void {
  const words = wordsFor(request);
  response.status(404);
  const title = words.say('minutes.link');
  const notice = { kind: 'wrong', text: words.say('minutes.unknown') } as const;
  const help = words.say('minutes.help.seat');
  sendPage(response, words, { title, mark: null, notice, body: null, help });
}

/** Fields that came once and as text; forms send a line's end as two characters. */
function fieldsOf({ body }: Request): Fields {
  const sent: unknown = body;
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text.replace(/\r\n?/g, '\n')]] : [],
    ),
  );
}
