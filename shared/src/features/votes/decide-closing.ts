import { accept, minute, reject } from '../../kernel/index.ts';
import { maxVotes } from './commands.ts';
import { closeBox } from './decide-secret.ts';
import { type Decided, type Of, withHeld, withOpen } from './decided.ts';
import { presentAtClose } from './electorate.ts';
import { ballotsOf } from './hands.ts';
import { readingsOf } from './papers.ts';
import { castersOf } from './roll.ts';
import { measuresArea } from './rule.ts';
import { splitOf } from './split.ts';
import {
  closingTime,
  type HeldVote,
  type VoteId,
  type VotesFacts,
  type VotesState,
} from './state.ts';
import { tallyOf } from './tally.ts';
import { judge } from './verdict.ts';

/** The time goes on from where it would have ended, or from now if that is over. */
export function extendVote(
  state: VotesState,
  command: Of<'votes/extend-vote'>,
  facts: VotesFacts,
): Decided {
  return withOpen(state, command.vote, ({ id: vote, closesAt: before }) => {
    const closesAt = Math.max(facts.now, before) + command.minutes * minute;
    return accept({ type: 'votes/vote-extended', data: { vote, closesAt, before }, words: null });
  });
}

export function takeBackExtension(state: VotesState, id: VoteId): Decided {
  return withOpen(state, id, ({ id: vote, extendedFrom: closesAt }) =>
    closesAt === null
      ? reject('not-extended')
      : accept({ type: 'votes/extension-taken-back', data: { vote, closesAt }, words: null }),
  );
}

/** A reminder for a time that has been moved since says nothing any more. */
export function noteTimeUp(state: VotesState, command: Of<'votes/note-time-up'>): Decided {
  return withOpen(state, command.vote, ({ id: vote, timeUp, closesAt }) =>
    timeUp || closesAt !== command.closesAt
      ? accept()
      : accept({ type: 'votes/time-ran-out', data: { vote }, words: null }),
  );
}

export function requestClose(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withOpen(state, id, ({ id: vote, openedAt, terms, turnout, eligible }) => {
    const until = openedAt + terms.leastSeconds * 1000;
    const inBox = facts.sealed(id).length;
    // Once everybody has voted there is nobody left to wait for; of a box the turnout is told later.
    const allIn = Math.max(turnout.seats, inBox) >= eligible.seats;
    if (facts.now < until && !allIn) return reject('vote-too-early', { opensAt: until });
    const waiting = readingsOf(state.papers, id).length;
    if (waiting > 0) return reject('papers-waiting', { count: waiting });
    // Who has voted is put on record: the count would say what that one person chose.
    if (inBox === 1) return reject('secret-lone-ballot');
    return accept({ type: 'votes/close-requested', data: { vote }, words: null });
  });
}

export function takeBackClose(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withClosing(state, id, (vote, closedAt) =>
    facts.now >= closedAt + closingTime
      ? reject('close-final')
      : accept({ type: 'votes/close-taken-back', data: { vote: vote.id }, words: null }),
  );
}

/** Counts, and says how the rule judges it. Nothing is said before, nor of a part of the rule. */
export function completeClose(
  state: VotesState,
  command: Of<'votes/complete-close'>,
  facts: VotesFacts,
): Decided {
  return withClosing(state, command.vote, (vote, closedAt) => {
    if (closedAt !== command.closedAt) return reject('vote-not-closing');
    if (vote.secrecy === 'secret') return closeBox(state, vote, facts);
    const outcome = outcomeOf(state, vote, facts);
    if (outcome === null) return reject('area-missing');
    return accept({ type: 'votes/vote-closed', data: { vote: vote.id, outcome }, words: null });
  });
}

function outcomeOf(state: VotesState, vote: HeldVote, facts: VotesFacts) {
  const { rule, opening, eligible, method } = vote;
  const area = measuresArea(rule);
  const casters = castersOf(state, vote.id);
  const hands = state.hands[vote.id];
  const raised = hands === undefined ? [] : ballotsOf(hands.counts);
  const lines = casters.map(({ elector, ballot }) => ({ elector, voted: ballot !== null }));
  const present = presentAtClose(lines, { raised, area }, facts);
  const cast = casters.flatMap(({ elector, ballot }) =>
    ballot === null ? [] : [{ elector, choice: ballot.choice }],
  );
  const tally = tallyOf(method, [...cast, ...raised], area);
  const verdict = judge(rule, { opening, eligible, present, tally });
  if (verdict === null) return null;
  const channels = splitOf(casters, hands, area);
  return { present, tally, verdict, ...(channels.length === 0 ? {} : { channels }) };
}

/** Opened, or found without a quorum, by mistake: as long as there is no ballot it is undone, and prepared anew. */
export function withdrawVote(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withHeld(state, id, (vote) => {
    const { closedAt, outcome, turnout } = vote;
    if (closedAt !== null && outcome !== null && outcome.verdict.outcome !== 'no_quorum') {
      return reject('vote-closed', { closedAt });
    }
    const count = Math.max(turnout.seats, facts.sealed(id).length);
    if (count > 0) return reject('ballots-cast', { count });
    // A full list never keeps a wrong tap from being undone: then the question is written anew by hand.
    const again = state.votes.size < maxVotes ? facts.newId<'vote'>() : null;
    return accept({ type: 'votes/vote-withdrawn', data: { vote: id, again }, words: null });
  });
}

function withClosing(
  state: VotesState,
  id: VoteId,
  then: (vote: HeldVote, closedAt: number) => Decided,
): Decided {
  return withHeld(state, id, (vote) =>
    vote.closedAt !== null && vote.outcome === null
      ? then(vote, vote.closedAt)
      : reject('vote-not-closing'),
  );
}
