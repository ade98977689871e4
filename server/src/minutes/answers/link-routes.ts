import { type MeetingId, minutesApi } from '@haoshangliang/shared/wire';
import type { Request, Router } from 'express';
import type { Config } from '../../config.ts';
import { givenAddress, phoneAddresses } from '../../office/doors/addresses.ts';
import type { LinkKey } from '../../office/secrets.ts';
import { seatsOnList } from '../names.ts';
import { type MinutesRoutesDeps, refuse, staffMeeting } from '../staff-meeting.ts';
import { thosePresent } from './asked.ts';
import { type Answerer, pathOf } from './tokens.ts';

export interface LinkDeps extends MinutesRoutesDeps {
  readonly key: LinkKey;
  readonly config: Config;
}

/** Whom to ask, each with a link of their own to be copied: the program sends no messages. */
export function mountAnswerLinks(router: Router, deps: LinkDeps): void {
  router.get(minutesApi.listAnswerLinks.path, async (request, response) => {
    const meeting = await staffMeeting(deps, request);
    if (typeof meeting !== 'string') return refuse(response, meeting);
    const state = await deps.hosts.state(meeting);
    const gates = state?.minutes.gates ?? [];
    const link = (answerer: Answerer) => pathOf(deps.key, meeting, answerer, gates);
    const there = new Set(state === null ? [] : thosePresent(state));
    const listed = (await seatsOnList(deps.tables, meeting)).filter((seat) => there.has(seat));
    const seats = [...new Set([...listed, ...there])];
    const names = await deps.doors.names(meeting, seats, 'participant');
    response.json({
      ok: true,
      address: await addressOf(deps, meeting, request),
      gates: gates.map((_, gate) => link({ kind: 'gate', gate })),
      people: seats.map((seat) => ({
        ...{ seat, name: names[seat] ?? null },
        path: link({ kind: 'seat', seat }),
      })),
    });
  });
}

async function addressOf(
  { config, tables }: LinkDeps,
  meeting: MeetingId,
  request: Request,
): Promise<string | null> {
  const query = tables.db.selectFrom('meeting').selectAll().where('id', '=', meeting);
  const row = await query.executeTakeFirst();
  const addresses = phoneAddresses(config, request);
  return row === undefined ? (addresses[0] ?? null) : await givenAddress(tables, row, addresses);
}
