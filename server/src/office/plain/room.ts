import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type CommandAnswer, doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import type { Request, Response } from 'express';
import type { Device, Devices } from '../../gateway/devices.ts';
import type { RateLimits } from '../../gateway/rate-limit.ts';
import { actingAs } from '../../gateway/sockets-actor.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { randomId } from '../../meetings/random-id.ts';
import { type Doors, type Standing, viewerInfo } from '../../meetings/standing.ts';
import type { Tables } from '../../ports/tables.ts';
import type { Calls } from '../routing.ts';
import { type Act, type Fields, readAct } from './acts.ts';
import type { Room } from './room-shown.ts';
import { votingWith } from './vote-people.ts';
import { textOfVote } from './vote-text.ts';

export interface RoomDeps {
  readonly calls: Calls;
  readonly devices: Devices;
  readonly doors: Doors;
  readonly hosts: MeetingHosts;
  readonly limits: RateLimits;
  readonly tables: Tables;
}

interface Inside {
  readonly device: Device;
  readonly standing: Standing;
}

async function insideAs(
  { devices, doors }: RoomDeps,
  request: Request,
  meeting: MeetingId,
): Promise<Inside | Rejection> {
  const device = await devices.deviceOf(request.headers.cookie);
  const standing = device === null ? null : await doors.standing(device.id, meeting);
  return device === null || standing === null ? reject('not-admitted') : { device, standing };
}

interface Visit {
  readonly meeting: MeetingId;
  readonly typed: Fields;
  readonly request: Request;
  readonly response: Response;
}

/** The meeting as this browser may see it: the same view as every other page of the same people has. */
export async function openRoom(deps: RoomDeps, visit: Visit): Promise<Room | Rejection> {
  const { meeting, typed, request, response } = visit;
  const inside = await insideAs(deps, request, meeting);
  if ('ok' in inside) return inside;
  const { standing } = inside;
  // Staff have pages of their own; here they would see what only staff see.
  if (standing.account !== null) return reject('not-allowed');
  const { state } = await deps.hosts.view(meeting, viewerInfo(standing));
  const { seats } = standing;
  const named = [...seats, ...votingWith(state.votes, seats)];
  const names = await deps.doors.names(meeting, named, standing.audience);
  const me = await deps.calls.call(doorApi.whoAmI, { request, response }, { meeting });
  const claims = me.ok ? me.claims : [];
  const asksName = seats.length === 0 && !claims.some(({ status }) => status === 'waiting');
  const notice = await deps.calls.call(doorApi.notice, { request, response }, { meeting });
  return {
    ...{ meeting, state, claims, typed, rights: new Set(standing.rights) },
    text: await textOfVote(deps.tables, state),
    seats: seats.map((seat) => ({ seat, name: names[seat] ?? '' })),
    nameOf: (seat) => names[seat] ?? '',
    notice: asksName && notice.ok ? notice : null,
    newCommandId: () => randomId<'command'>(),
  };
}

interface Pressing {
  readonly meeting: MeetingId;
  readonly act: Act;
  readonly fields: Fields;
  readonly request: Request;
}

/** Sends the command a form means by the road of all commands, as the device that every other page of this browser is. */
export async function press(
  deps: RoomDeps,
  { meeting, act, fields, request }: Pressing,
): Promise<CommandAnswer> {
  const inside = await insideAs(deps, request, meeting);
  if ('ok' in inside) return inside;
  const { device, standing } = inside;
  if (standing.account !== null) return reject('not-allowed');
  if (deps.limits.take('commands', device.id) > 0) return reject('too-fast');
  const pressed = readAct(act, fields);
  if ('ok' in pressed) return pressed;
  const acting = actingAs(standing, pressed.seat);
  if (acting === null) return reject('seat-not-yours');
  const { id, command } = pressed;
  return await deps.hosts.execute(meeting, {
    ...{ ...acting, sender: device.id, id, command, madeAt: null },
  });
}
