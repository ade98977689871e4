import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type HttpRoute, type MeetingId, minutesApi, parse } from '@haoshangliang/shared/wire';
import type { Request, Response, Router } from 'express';
import type { Standing } from '../meetings/standing.ts';
import { carry, readDesk, take } from './desk.ts';
import { type MinutesRoutesDeps, refuse, writes } from './staff-meeting.ts';

/** The secretary's desk, for staff who lead the meeting or write its record. */
export function mountDesk(router: Router, deps: MinutesRoutesDeps): void {
  const { readMinutesDesk, carryIntoMinutes, takeIntoMinutes } = minutesApi;
  router.get(readMinutesDesk.path, async (request, response) => {
    const asked = await asking(deps, readMinutesDesk, request);
    send(response, 'ok' in asked ? asked : await readDesk(deps, asked.meeting));
  });
  router.post(carryIntoMinutes.path, async (request, response) => {
    const asked = await asking(deps, carryIntoMinutes, request);
    send(response, 'ok' in asked ? asked : await carry(deps, asked));
  });
  router.post(takeIntoMinutes.path, async (request, response) => {
    const asked = await asking(deps, takeIntoMinutes, request);
    send(response, 'ok' in asked ? asked : await take(deps, asked));
  });
}

/** Whoever asks, and for what; a refusal where they may not. */
async function asking<I extends { readonly meeting: MeetingId }>(
  { doors, deviceOf }: MinutesRoutesDeps,
  route: HttpRoute<I>,
  request: Request,
): Promise<(I & { readonly standing: Standing }) | Rejection> {
  const sent: unknown = request.method === 'GET' ? request.query : request.body;
  const input = parse(route.input, { ...(sent as object | undefined), ...request.params });
  if (!input.ok) return input;
  const device = await deviceOf(request.headers.cookie);
  if (device === null) return reject('not-signed-in');
  const standing = await doors.standing(device.id, input.value.meeting);
  if (standing === null) return reject('not-admitted');
  return writes(standing) ? { ...input.value, standing } : reject('not-allowed');
}

function send(response: Response, answer: object): void {
  if ('ok' in answer) refuse(response, answer as Rejection);
  else response.json({ ok: true, ...answer });
}
