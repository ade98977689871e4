import { accept, getIn, type Rejection, reject, type SeatId } from '../../kernel/index.ts';
import { fits } from './answers.ts';
import type { VotesCommand } from './commands.ts';
import { type Decided, type Of, type VotesRejection, withHeld } from './decided.ts';
import { presentAtClose } from './electorate.ts';
import { inListOrder, type Published } from './published.ts';
import { castersOf } from './roll.ts';
import { sealedOf } from './secret-box.ts';
import { leastSecret } from './secret-guards.ts';
import type { HeldVote, VoteId, VotesFacts, VotesState } from './state.ts';
import { type Sum, sumOf } from './sum.ts';
import { tallyOf } from './tally.ts';
import { judge } from './verdict.ts';

/** A ballot that nobody can read yet: no event says that it came, it lies in the box in place of the one before. */
export function putInBox(vote: HeldVote, key: SeatId, value: string): Decided {
  if (vote.secrecy === 'named') return reject('vote-is-named');
  return { ok: true, events: [], rows: [{ box: vote.id, key, value }] };
}

/** Whatever says in the open what somebody chose, or takes it back, has no place in a secret vote; null: nothing is wrong. */
export function openlyInSecret(
  state: VotesState,
  command: VotesCommand,
): Rejection<VotesRejection> | null {
  if (!spoken.includes(command.type) || !('vote' in command)) return null;
  const vote = getIn(state.votes, command.vote);
  return vote?.secrecy === 'secret' ? reject('vote-is-secret') : null;
}

const spoken: readonly string[] = [
  'votes/cast-ballot',
  'votes/enter-ballot',
  'votes/strike-ballot',
  'votes/count-hands',
  'votes/take-back-hands',
  'votes/read-paper',
  'votes/drop-paper',
];

/** How many ballots are in the box, told by the host at most every two seconds. */
export function noteTurnout(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withHeld(state, id, (vote) => {
    const box = sealedOf(state, id);
    if (box === undefined || box.boxClosed) return accept();
    const turnout = turnoutOf(state, vote, facts);
    if (turnout.seats === vote.turnout.seats) return accept();
    return accept({ type: 'votes/turnout-moved', data: { vote: id, turnout }, words: null });
  });
}

/** First it is put on record who has voted; only then is the box opened, so that a count can always be finished. */
export function closeBox(state: VotesState, vote: HeldVote, facts: VotesFacts): Decided {
  const box = sealedOf(state, vote.id);
  if (box === undefined || box.boxClosed) return reject('vote-not-closing');
  const electors = votersOf(state, vote, facts);
  const voters = electors.map(({ seat }) => seat);
  const voted = new Set(voters);
  const lines = castersOf(state, vote.id).map(({ elector }) => ({
    elector,
    voted: voted.has(elector.seat),
  }));
  const present = presentAtClose(lines, { raised: [], area: false }, facts);
  const turnout = sumOf(electors, false);
  return accept({
    type: 'votes/box-closed',
    data: { vote: vote.id, present, turnout, voters: voters.sort() },
    words: null,
  });
}

function votersOf(state: VotesState, { id }: HeldVote, facts: VotesFacts) {
  const inBox = new Set<string>(facts.sealed(id));
  return castersOf(state, id).flatMap(({ elector }) => (inBox.has(elector.seat) ? [elector] : []));
}

function turnoutOf(state: VotesState, vote: HeldVote, facts: VotesFacts) {
  return sumOf(votersOf(state, vote, facts), false);
}

/** The count of what came out of the box: as many lines as ballots went in, those that could not be read among them. */
export function recordCount(state: VotesState, command: Of<'votes/record-count'>): Decided {
  return withUncounted(state, command.vote, (vote, present) => {
    const { list, unreadable } = command;
    const whole = list.length + unreadable === vote.turnout.seats;
    if (!whole || !list.every(({ choice }) => fits(vote.method, choice))) {
      return reject('count-unfit');
    }
    const outcome = outcomeOf(vote, present, list);
    if (outcome === null) return reject('area-missing');
    const shown = list.length >= leastSecret;
    return accept({
      type: 'votes/ballots-counted',
      data: {
        vote: vote.id,
        outcome,
        unreadable,
        list: shown ? inListOrder(list) : [],
        hash: shown ? command.hash : null,
      },
      words: null,
    });
  });
}

/** The key is gone, so nobody can read the ballots any more: the vote is undone, and its question stands prepared anew. */
export function giveUpCount(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withUncounted(state, id, ({ id: vote }) =>
    accept({
      type: 'votes/vote-withdrawn',
      data: { vote, again: facts.newId<'vote'>(), cause: 'key-lost' },
      words: null,
    }),
  );
}

function withUncounted(
  state: VotesState,
  id: VoteId,
  then: (vote: HeldVote, present: Sum) => Decided,
): Decided {
  return withHeld(state, id, (vote) => {
    const box = sealedOf(state, id);
    const present = box?.present ?? null;
    return present !== null && vote.outcome === null
      ? then(vote, present)
      : reject('vote-not-closing');
  });
}

function outcomeOf(vote: HeldVote, present: Sum, list: readonly Published[]) {
  const { rule, opening, eligible, method } = vote;
  // In a secret vote all weigh the same.
  const elector = { heads: eligible.seats === 0 ? 1 : eligible.heads / eligible.seats, area: null };
  const ballots = list.map(({ choice }) => ({ choice, elector }));
  const tally = tallyOf(method, ballots, false);
  const verdict = judge(rule, { opening, eligible, present, tally });
  return verdict === null ? null : { present, tally, verdict };
}
