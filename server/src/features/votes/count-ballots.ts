import {
  type HeldVote,
  isHeld,
  type SealedVote,
  sealedOf,
  type VoteId,
  type VotesCommand,
} from '@haoshangliang/shared/features/votes';
import { getIn, idOf } from '@haoshangliang/shared/kernel';
import { type MeetingId, meetingIdSchema } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../../meetings/reactions.ts';
import { systemRequest } from '../../meetings/system-request.ts';
import type { EventLog, PendingReaction } from '../../ports/event-log.ts';
import { openBox } from './open-box.ts';
import { KeyGone, type VoteKeys } from './vote-keys.ts';

const asked = z.object({ vote: idOf('vote') });

export interface CountDeps {
  readonly hosts: Pick<MeetingHosts, 'state' | 'execute'>;
  readonly events: Pick<EventLog, 'rows' | 'emptyBox'>;
  readonly keys: VoteKeys;
}

/**
 * Opens the box of a vote that has closed and has the count recorded; only then ballots and key are destroyed. Done again
 * after a crash at any point it ends in the same count.
 */
export function countBallots(deps: CountDeps): ReactionWorker {
  return async (reaction) => {
    const { vote } = asked.parse(reaction.input);
    const meeting = meetingIdSchema.parse(reaction.stream.id);
    const found = await uncounted(deps, meeting, vote);
    if (found !== null) await count(deps, reaction, { meeting, ...found });
    await destroy(deps, reaction);
  };
}

/** After a vote was undone: whatever there may be of it. */
export function destroyBox(deps: Pick<CountDeps, 'events' | 'keys'>): ReactionWorker {
  return (reaction) => destroy(deps, reaction);
}

/** Resolves when neither the files of the database nor their log hold a ballot, and the key is gone. */
async function destroy(
  { events, keys }: Pick<CountDeps, 'events' | 'keys'>,
  { stream, input }: PendingReaction,
): Promise<void> {
  const { vote } = asked.parse(input);
  await keys.destroy(vote);
  await events.emptyBox(stream, vote);
}

interface Uncounted {
  readonly vote: HeldVote;
  readonly box: SealedVote;
}

async function uncounted(
  { hosts }: CountDeps,
  meeting: MeetingId,
  id: VoteId,
): Promise<Uncounted | null> {
  const votes = (await hosts.state(meeting))?.votes;
  const vote = votes === undefined ? undefined : getIn(votes.votes, id);
  const box = votes === undefined ? undefined : sealedOf(votes, id);
  if (vote === undefined || !isHeld(vote) || box === undefined) return null;
  return vote.outcome === null && vote.status === 'closing' ? { vote, box } : null;
}

async function count(
  deps: CountDeps,
  { stream, seq, index }: PendingReaction,
  of: Uncounted & { readonly meeting: MeetingId },
): Promise<void> {
  const command = await countOf(deps, stream, of);
  const key = `reaction/${of.meeting}/${seq}/${index}/${command.type}`;
  const answer = await deps.hosts.execute(of.meeting, systemRequest(key, command));
  if (!answer.ok) throw new Error(`The count was not recorded: ${answer.code}`);
}

async function countOf(
  { events, keys }: CountDeps,
  stream: PendingReaction['stream'],
  { meeting, vote: { id, method }, box }: Uncounted & { readonly meeting: MeetingId },
): Promise<VotesCommand> {
  const voters = new Set<string>(box.voters);
  const rows = (await events.rows(stream, id)).filter(({ key }) => voters.has(key));
  try {
    const privateKey = await keys.read(id, box.key);
    const values = rows.map(({ value }) => value);
    const { list, hash } = await openBox({ meeting, vote: id, method, privateKey, values });
    const unreadable = box.voters.length - list.length;
    return { type: 'votes/record-count', vote: id, list: [...list], unreadable, hash };
  } catch (error) {
    if (error instanceof KeyGone) return { type: 'votes/give-up-count', vote: id };
    throw error;
  }
}
