import { reject } from '@haoshangliang/shared/kernel';
import type { Paper } from '@haoshangliang/shared/minutes';
import { minutesApi, type PaperName, parse } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import { type WholeMinutes, wholeMinutes } from './minutes.ts';
import { printedPaper } from './printed.ts';
import { sendPaper } from './send-paper.ts';
import { type MinutesRoutesDeps, refuse, staffMeeting } from './staff-meeting.ts';

/** All papers of a meeting as files; a paper that would be empty is not there. */
export function mountPapers(router: Router, deps: MinutesRoutesDeps): void {
  router.get(minutesApi.listPapers.path, async (request, response) => {
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const whole = await wholeMinutes(deps, meeting);
    if ('ok' in whole) return refuse(response, whole);
    const papers = [...papersOf(whole)].map(([name, { title }]) => ({ name, title }));
    response.json({ ok: true, papers });
  });
  router.get(minutesApi.readPaper.path, async (request, response) => {
    const input = parse(minutesApi.readPaper.input, request.params);
    if (!input.ok) return refuse(response, input);
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const whole = await wholeMinutes(deps, meeting);
    if ('ok' in whole) return refuse(response, whole);
    const { paper: name, type } = input.value;
    const paper = papersOf(whole).get(name);
    if (paper === undefined) return refuse(response, reject('paper-not-yet'));
    await sendPaper(deps.press, { paper, type, name }, response);
  });
}

function papersOf(whole: WholeMinutes): ReadonlyMap<PaperName, Paper> {
  const papers: readonly [PaperName, Paper | undefined][] = [
    ['minutes', printedPaper(whole)],
    ['attendance', whole.forms.attendance],
    ['votes', whole.forms.votes],
    ['consensus', whole.forms.consensus],
    ['report', whole.forms.report],
    ['brief', whole.forms.brief],
    ['assignment', whole.forms.assignment],
    ['approval', whole.forms.approval],
  ];
  return new Map(papers.flatMap(([name, paper]) => (paper === undefined ? [] : [[name, paper]])));
}
