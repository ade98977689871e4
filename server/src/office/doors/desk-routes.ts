import { reject } from '@haoshangliang/shared/kernel';
import { deskApi } from '@haoshangliang/shared/wire';
import type { Request } from 'express';
import type { MeetingRow } from '../../ports/schema.ts';
import type { Mount } from '../routing.ts';
import { givenAddress, phoneAddresses } from './addresses.ts';
import { renewCode } from './code-guesses.ts';
import { type DeskDeps, deskOf, devicesBy, renewLink, sharedLink } from './desk.ts';
import { takesCode } from './door-state.ts';
import { joinUrl, linkCard } from './link-card.ts';
import { printableToken } from './links.ts';
import { tracing } from './traces.ts';

const tracesShown = 50;

export function mountDesk(mount: Mount, deps: DeskDeps): void {
  const { tables, config } = deps;
  const { db } = tables;
  mount.staff(deskApi.door, async ({ account, input, request }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    return 'ok' in meeting ? meeting : await describeDoor(deps, meeting, request);
  });
  mount.staff(deskApi.setDoor, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const closedAt = input.open ? null : (meeting.door_closed_at ?? deps.now());
    await tables.write(
      db.updateTable('meeting').set({ door_closed_at: closedAt }).where('id', '=', meeting.id),
    );
    return {};
  });
  mount.staff(deskApi.chooseAddress, async ({ account, input, request }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    if (!phoneAddresses(config, request).includes(input.address))
      return reject('malformed', { at: 'address' });
    await tables.write(
      db.updateTable('meeting').set({ address: input.address }).where('id', '=', meeting.id),
    );
    return {};
  });
  mountRenewing(mount, deps);
}

function mountRenewing(mount: Mount, deps: DeskDeps): void {
  const { tables, now, changes } = deps;
  mount.staff(deskApi.renewCode, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    return 'ok' in meeting ? meeting : { code: await renewCode(deps, meeting.id, 'code-renewed') };
  });
  mount.staff(deskApi.renewSharedLink, async ({ account, input, request }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const link = await renewLink(deps, { meeting: meeting.id, seat: null });
    await tables.write(
      tracing(tables, now(), { meeting: meeting.id, kind: 'link-renewed', account }),
    );
    return linkCard(
      joinUrl(await addressOf(deps, meeting, request), printableToken(deps.key, link)),
    );
  });
  mount.staff(deskApi.renewPersonalLink, async ({ account, input, request }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const { seat } = input;
    const known = tables.db
      .selectFrom('seat_name')
      .select('seat')
      .where('meeting', '=', meeting.id);
    if ((await known.where('seat', '=', seat).executeTakeFirst()) === undefined)
      return reject('not-found');
    const devices = await devicesBy(deps, meeting.id, seat);
    const link = await renewLink(deps, { meeting: meeting.id, seat });
    await tables.write(
      tracing(tables, now(), { meeting: meeting.id, kind: 'link-renewed', seat, account }),
    );
    for (const device of devices) changes.announce({ meeting: meeting.id, device });
    return linkCard(
      joinUrl(await addressOf(deps, meeting, request), printableToken(deps.key, link)),
    );
  });
}

export async function addressOf(
  { tables, config }: DeskDeps,
  meeting: MeetingRow,
  request: Request,
): Promise<string | null> {
  return await givenAddress(tables, meeting, phoneAddresses(config, request));
}

async function describeDoor(deps: DeskDeps, meeting: MeetingRow, request: Request) {
  const { tables, hosts, now, key, config } = deps;
  const addresses = phoneAddresses(config, request);
  const address = await givenAddress(tables, meeting, addresses);
  const state = await hosts.state(meeting.id);
  const query = tables.db.selectFrom('door_trace').select(['at', 'kind', 'seat', 'account']);
  const traces = await query
    .where('meeting', '=', meeting.id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(tracesShown)
    .execute();
  return {
    code: meeting.code,
    isOpen: state !== null && takesCode(state, meeting, now()),
    closedByHand: meeting.door_closed_at !== null,
    shared: linkCard(joinUrl(address, printableToken(key, await sharedLink(deps, meeting.id)))),
    addresses,
    address,
    addressChanged: address !== null && !addresses.includes(address),
    traces,
  };
}
