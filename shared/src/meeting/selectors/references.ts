import type { Opinion } from '../../features/opinions/index.ts';
import { type HeldVote, isHeld } from '../../features/votes/index.ts';
import { getIn, type Id, type SeatId, valuesOf } from '../../kernel/index.ts';
import type { MeetingState } from '../features.ts';

/** What a place in a text points at; the references of texts fit. */
interface Reference {
  readonly kind: 'opinion' | 'speech' | 'vote';
  readonly id: string;
  readonly no: number;
}

type Known = Pick<MeetingState, 'opinions' | 'votes'>;

/** Votes that were put to the meeting, in the order in which they were: the first is number 1. */
function heldVotes({ votes }: Known): HeldVote[] {
  return valuesOf(votes.votes)
    .filter(isHeld)
    .sort((one, other) => one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1));
}

function isSpoken({ channel }: Opinion): boolean {
  return channel === 'live' || channel === 'remote';
}

/** Does the reference point at something of this meeting, under its right number? */
export function isKnownReference(state: Known | null, { kind, id, no }: Reference): boolean {
  if (state === null) return false;
  if (kind === 'vote') return heldVotes(state)[no - 1]?.id === id;
  const opinion = getIn(state.opinions.opinions, id as Id<'opinion'>);
  if (opinion?.no !== no) return false;
  return kind === 'opinion' || isSpoken(opinion);
}

export interface Referable {
  readonly reference: Reference;
  /** Who said it; null for a vote. */
  readonly by: SeatId | null;
  /** What it says, to find it by; null once erased. */
  readonly words: string | null;
}

/** What a text may point at: opinions that everybody sees, and votes that were held. The newest first. */
export function referables(state: Known): Referable[] {
  const opinions = valuesOf(state.opinions.opinions)
    .filter(({ status, mergedInto }) => status === 'shown' && mergedInto === null)
    .sort((one, other) => other.no - one.no)
    .map((opinion): Referable => {
      const kind = isSpoken(opinion) ? 'speech' : 'opinion';
      const { id, no, author: by, text: words } = opinion;
      return { reference: { kind, id, no }, by, words };
    });
  const votes = heldVotes(state).map((vote, i): Referable => {
    return { reference: { kind: 'vote', id: vote.id, no: i + 1 }, by: null, words: vote.question };
  });
  return [...opinions, ...votes.reverse()];
}
