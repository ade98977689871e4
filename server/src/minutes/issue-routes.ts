import { reject } from '@haoshangliang/shared/kernel';
import { minutesPaper } from '@haoshangliang/shared/minutes';
import { type AnswerOf, type MeetingId, minutesApi, parse } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import { issuedMinutes } from './minutes.ts';
import { sendPaper } from './send-paper.ts';
import { type MinutesRoutesDeps, refuse, staffMeeting } from './staff-meeting.ts';

/** Everything that was ever issued, originals that have been corrected too. */
export function mountIssues(router: Router, deps: MinutesRoutesDeps): void {
  router.get(minutesApi.listIssues.path, async (request, response) => {
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const issues = (await deps.issued.all(meeting)).map(({ seq, hash, content: { frame } }) => ({
      ...{ seq, hash, number: frame.number, date: frame.date },
    }));
    response.json({ ok: true, issues });
  });
  router.get(minutesApi.findNumber.path, async (request, response) => {
    const input = parse(minutesApi.findNumber.input, request.params);
    if (!input.ok) return refuse(response, input);
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    response.json({ ok: true, taken: await takenBy(deps, meeting, input.value.number) });
  });
  router.get(minutesApi.readIssue.path, async (request, response) => {
    const input = parse(minutesApi.readIssue.input, request.params);
    if (!input.ok) return refuse(response, input);
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const issued = await deps.issued.find(meeting, Number(input.value.seq));
    if (issued === null) return refuse(response, reject('paper-not-yet'));
    const whole = issuedMinutes(deps, meeting, issued);
    const paper = minutesPaper(whole, whole.seal);
    await sendPaper(deps.press, { paper, type: input.value.type, name: 'minutes' }, response);
  });
}

/** The other meeting whose paper bears this number. What is marked an example or a rehearsal is not counted. */
async function takenBy(
  { hosts, papers, now }: MinutesRoutesDeps,
  meeting: MeetingId,
  number: string,
): Promise<AnswerOf<typeof minutesApi.findNumber>['taken']> {
  const plan = (await hosts.state(meeting))?.life.plan;
  if (plan?.mark !== 'real') return null;
  const taken = await papers.taken({ office: plan.office, meeting, number, at: now() });
  if (taken === null) return null;
  const title = (await hosts.state(taken.meeting))?.life.words?.title ?? null;
  return { title, at: taken.at };
}
