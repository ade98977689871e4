import {
  isHeld,
  liveRollOf,
  sealedOf,
  type VotesState,
} from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import {
  type Answered,
  type InputOf,
  parse,
  type Refusal,
  voteApi,
} from '@haoshangliang/shared/wire';
import { type Request, Router } from 'express';
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
type Live = Answered<typeof voteApi.live>;
type Asked = InputOf<typeof voteApi.list>;

/** As many lines of a live roll as a phone is sent; how many there are is said beside them. */
const mostLive = 300;

/** What is too long to be sent to everybody: the list of a counted secret vote, and the roll of one where it is live. */
export function voteRoutes(deps: VoteRoutesDeps): Router {
  const router = Router();
  router.get(voteApi.list.path, async (request, response) => {
    const answer = await answered(deps, request, listOf);
    response.status(answer.ok ? 200 : statusOf(answer)).json(answer);
  });
  router.get(voteApi.live.path, async (request, response) => {
    const answer = await answered(deps, request, liveOf);
    response.status(answer.ok ? 200 : statusOf(answer)).json(answer);
  });
  return router;
}

/** For whoever is in the meeting. */
async function answered<R>(
  { deviceOf, doors, hosts, limits }: VoteRoutesDeps,
  request: Request,
  answerOf: (votes: VotesState, vote: Asked['vote']) => R,
): Promise<R | Refusal> {
  const input = parse(voteApi.list.input, { ...request.query, ...request.params });
  if (!input.ok) return input;
  const { meeting, vote } = input.value;
  const device = await deviceOf(request.headers.cookie);
  if (device === null) return refusal('not-signed-in');
  const wait = limits.take('reads', device.id);
  if (wait > 0) return refusal('too-fast', { wait });
  const isIn = (await doors.standing(device.id, meeting)) !== null;
  const votes = isIn ? (await hosts.state(meeting))?.votes : undefined;
  return votes === undefined ? refusal('not-found') : answerOf(votes, vote);
}

function listOf(votes: VotesState, id: Asked['vote']): List {
  const vote = getIn(votes.votes, id);
  const box = sealedOf(votes, id);
  const counted = vote !== undefined && isHeld(vote) && vote.outcome !== null;
  if (!counted || box === undefined) return refusal('not-found');
  return { ok: true, list: [...box.list], hash: box.hash, unreadable: box.unreadable };
}

function liveOf(votes: VotesState, id: Asked['vote']): Live {
  const lines = liveRollOf(votes, id);
  if (lines === null) return refusal('not-found');
  return { ok: true, lines: lines.slice(0, mostLive), count: lines.length };
}
