import type { JoinAnswer, JoinRequest } from '@haoshangliang/shared/wire';
import type { Socket } from 'socket.io';
import { refusal } from '../meetings/refusals.ts';
import { asHall, type DeviceId, type Standing, viewerInfo } from '../meetings/standing.ts';
import type { CallerDeps } from './sockets-deps.ts';

/** Sockets of one device in one meeting: one more, and the oldest is closed. */
const mostSockets = 5;

interface Joining {
  readonly socket: Socket;
  readonly device: DeviceId;
  readonly standing: Standing;
  /** As what it is told things: a page on a wall as less than its machine is. */
  readonly seen: Standing;
}

/** Lets a page into a meeting, with what it lacks of it. */
export async function join(
  came: Omit<Joining, 'seen'>,
  { meeting, viewerKey, ...request }: JoinRequest,
  deps: CallerDeps,
): Promise<JoinAnswer> {
  const { device, standing } = came;
  const seen = request.as === 'hall' ? asHall(standing) : standing;
  const viewer = viewerInfo(seen);
  const known = readKey(viewerKey);
  const since = known.key === viewer.key ? request.since : null;
  const wait = waitFor(device, since, deps);
  if (wait > 0) return refusal('too-fast', { wait });
  let hasEntered = false;
  const enter = () => {
    hasEntered = entered({ ...came, seen }, meeting, deps);
  };
  // Nothing may be waited for between entering and answering: the first event would overtake the answer.
  const missed = await deps.hosts.join(meeting, { viewer, since, erasures: known.erasures, enter });
  if (missed === null) return refusal('not-found');
  if (!hasEntered) return refusal('try-again');
  const { erasures, at, ...rest } = missed;
  if (since !== null && rest.state !== null) deps.limits.take('wholeJoins', device);
  const key = `${viewer.key}.${erasures}`;
  // A clock that was set back must not make what is open seem open for longer.
  const now = Math.max(deps.now(), at);
  return { ok: true, now, viewer: { ...viewer, key }, ...rest };
}

/**
 * A whole meeting is dear to make and to send, what somebody missed is not. Whether a page that says what it knows gets
 * the whole is seen only when the answer is made: it is counted then, and must not be used up before.
 */
function waitFor(device: DeviceId, since: number | null, { limits }: CallerDeps): number {
  return since === null ? limits.take('wholeJoins', device) : limits.waitFor('wholeJoins', device);
}

/** False for a device that became somebody else while the meeting was being read. */
function entered(
  { socket, device, standing, seen }: Joining,
  meeting: JoinRequest['meeting'],
  { members, rooms, standings, metrics }: CallerDeps,
): boolean {
  if (socket.disconnected) return false;
  if (!standings.isStill(device, meeting, standing)) return false;
  members.remove(socket, meeting);
  const { audience, seats } = seen;
  const place = rooms.place(meeting, audience, seats);
  members.add({ socket, device, meeting, standing, place });
  for (const { socket: oldest } of members.ofDevice(meeting, device).slice(0, -mostSockets)) {
    metrics.socketDropped('too-many');
    oldest.disconnect(true);
  }
  return true;
}

/** Who the page was when it last heard, and of how many events it knows that their words are gone. */
function readKey(viewerKey: string | null): { key: string; erasures: number } {
  const [key = '', erasures = ''] = (viewerKey ?? '').split('.');
  return { key, erasures: Number(erasures) };
}
