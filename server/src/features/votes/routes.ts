import { isHeld, sealedOf } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { type Answered, type InputOf, parse, voteApi } from '@haoshangliang/shared/wire';
import { Router } from 'express';
import type { RateLimits } from '../../gateway/rate-limit.ts';
import type { SocketDeps } from '../../gateway/sockets.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { refusal } from '../../meetings/refusals.ts';
import { statusOf } from '../../office/statuses.ts';

export interface VoteRoutesDeps extends Pick<SocketDeps, 'doors' | 'deviceOf'> {
  readonly hosts: Pick<MeetingHosts, 'state'>;
  readonly limits: RateLimits;
}

type List = Answered<typeof voteApi.list>;

/** The list of a counted secret vote, for whoever is in the meeting: too long to be sent to everybody. */
export function voteRoutes(deps: VoteRoutesDeps): Router {
  const router = Router();
  router.get(voteApi.list.path, async (request, response) => {
    const input = parse(voteApi.list.input, { ...request.query, ...request.params });
    const answer = input.ok ? await listFor(deps, request.headers.cookie, input.value) : input;
    response.status(answer.ok ? 200 : statusOf(answer)).json(answer);
  });
  return router;
}

async function listFor(
  { deviceOf, doors, hosts, limits }: VoteRoutesDeps,
  cookies: string | undefined,
  { meeting, vote: id }: InputOf<typeof voteApi.list>,
): Promise<List> {
  const device = await deviceOf(cookies);
  if (device === null) return refusal('not-signed-in');
  const wait = await limits.take('reads', device.id);
  if (wait > 0) return refusal('too-fast', { wait });
  const isIn = (await doors.standing(device.id, meeting)) !== null;
  const votes = isIn ? (await hosts.state(meeting))?.votes : undefined;
  if (votes === undefined) return refusal('not-found');
  const vote = getIn(votes.votes, id);
  const box = sealedOf(votes, id);
  const counted = vote !== undefined && isHeld(vote) && vote.outcome !== null;
  if (!counted || box === undefined) return refusal('not-found');
  return { ok: true, list: [...box.list], hash: box.hash, unreadable: box.unreadable };
}
