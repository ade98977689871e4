import { documentLimits } from '@haoshangliang/shared/documents';
import { withoutUnwanted } from '@haoshangliang/shared/kernel';
import { type CommandAnswer, parseCommand } from '@haoshangliang/shared/wire';
import express, { type Request, type Response, type Router } from 'express';
import type { RateLimits } from '../../gateway/rate-limit.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { randomId } from '../../meetings/random-id.ts';
import { refusal } from '../../meetings/refusals.ts';
import { systemRequest } from '../../meetings/system-request.ts';
import { sendPage } from '../../office/plain/page.ts';
import { wordsFor } from '../../office/plain/words.ts';
import { statusOf } from '../../office/statuses.ts';
import type { Tables } from '../../ports/tables.ts';
import { answerPage, type Shown, standingAnswer } from './answer-page.ts';
import { type Asked, type AskedDeps, askedBy } from './asked.ts';
import { earlierOf } from './earlier.ts';
import { sectionsOf } from './sections.ts';

export interface AnswerDeps extends Omit<AskedDeps, 'hosts'> {
  readonly tables: Tables;
  readonly hosts: Pick<MeetingHosts, 'state' | 'execute'>;
  readonly limits: RateLimits;
  readonly now: () => number;
}

type Fields = Readonly<Record<string, string>>;

/** One for each section, and every block may be a heading; the few hidden ones besides. */
const mostFields = documentLimits.blocks + 10;

/** 审核链接 and 确认链接: pages without script that answer by a form, for whoever holds the link. */
export function mountAnswers(router: Router, deps: AnswerDeps): void {
  router.get('/r/:meeting/:kind/:who/:token', async (request, response) => {
    const asked = await askedBy(deps, request.params);
    if (asked === null) return unknown(request, response);
    // The address may be opened again after the answer has been taken back, or the text become another.
    const isDone = request.query['done'] === 'yes' && standingAnswer(asked) !== undefined;
    const notice = isDone
      ? ({ kind: 'done', text: wordsFor(request).say('minutes.done') } as const)
      : null;
    const elder = request.query['elder'] === 'yes';
    await show(deps, { request, response }, { asked, typed: {}, notice, elder });
  });
  const form = express.urlencoded({ extended: false, limit: '256kb', parameterLimit: mostFields });
  router.post('/r/:meeting/:kind/:who/:token', form, async (request, response) => {
    const asked = await askedBy(deps, request.params);
    if (asked === null) return unknown(request, response);
    const typed = fieldsOf(request);
    const answer = await answered(deps, asked, typed);
    const elder = typed['elder'] === 'yes';
    // Asked again as a page of its own: reloading it sends nothing.
    if (answer.ok) {
      return response.redirect(303, `${request.path}?done=yes${elder ? '&elder=yes' : ''}`);
    }
    response.status(statusOf(answer));
    const text = wordsFor(request).refusal(answer);
    const notice = { kind: 'wrong', text } as const;
    await show(deps, { request, response }, { asked, typed, notice, elder });
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
  // Each press is an answer of its own: on a page that was gone back to somebody may change their mind, and back again.
  const key = `answer/${meeting}/${who}/${randomId<'command'>()}`;
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

async function show(
  { now, tables }: AnswerDeps,
  { request, response }: Exchange,
  shown: Omit<Shown, 'now' | 'earlier'>,
): Promise<void> {
  const words = wordsFor(request);
  const earlier = await earlierOf(tables, shown.asked);
  sendPage(response, words, answerPage(words, { ...shown, earlier, now: now() }));
}

function unknown(request: Request, response: Response): void {
  const words = wordsFor(request);
  response.status(404);
  const title = words.say('minutes.link');
  const notice = { kind: 'wrong', text: words.say('minutes.unknown') } as const;
  const help = words.say('minutes.help.seat');
  sendPage(response, words, { title, mark: null, notice, body: null, help });
}

/**
 * Fields that came once and as text; forms send a line's end as two characters. What came along unseen with something that
 * was pasted goes: nobody could find and take out what they do not see.
 */
function fieldsOf({ body }: Request): Fields {
  const sent: unknown = body;
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, withoutUnwanted(text.replace(/\r\n?/g, '\n'))]] : [],
    ),
  );
}
