import { accept, reject, type SeatId } from '../../kernel/index.ts';
import { type Booth, cast, casterOf, says, whose, withElector } from './booth.ts';
import { isOwn } from './channel.ts';
import { partiesBeside } from './decide-proxies.ts';
import { putInBox } from './decide-secret.ts';
import { type Decided, type Of, type VotesRejection, withOpen } from './decided.ts';
import { electorateOf, mostHeld } from './electorate.ts';
import { lineFor } from './mandates.ts';
import { hasAppointed, membersOf } from './parties.ts';
import { castersOf } from './roll.ts';
import { maxTotal } from './rule.ts';
import { sealedRow, unequal } from './secret-guards.ts';
import type { Ballot, HeldVote, VotesFacts, VotesState } from './state.ts';
import { type Elector, minus, plus, type Sum } from './sum.ts';

type Admission = Of<'votes/admit-elector'> | Of<'votes/take-back-admission'>;

/** Somebody who came onto the roster, or became a voter, after the opening. */
export function admitElector(state: VotesState, command: Admission, facts: VotesFacts): Decided {
  return withOpen(state, command.vote, (vote) => {
    const seat = facts.standsFor(command.seat);
    if (lineFor(state, vote.id, seat) !== undefined) return reject('already-an-elector');
    const elector = electorateOf(vote, facts).find((line) => membersOf(line).includes(seat));
    if (elector === undefined) return reject('not-a-voter');
    const refused = whyNotAdmitted(state, vote, elector);
    return refused === null ? admit(vote, elector) : reject(refused);
  });
}

function admit(vote: HeldVote, elector: Elector): Decided {
  const eligible = plus(vote.eligible, elector);
  if (eligible.area === null && vote.eligible.area !== null) {
    return reject('area-missing', { count: 1 });
  }
  if (Math.max(eligible.heads, eligible.area ?? 0) > maxTotal) {
    return reject('electorate-too-large');
  }
  return unequal(vote, elector) ?? admitted(vote, elector, eligible);
}

/** A household that is on the roll already votes there; nobody is added to it once it is open. */
function whyNotAdmitted(
  state: VotesState,
  { id, rule }: HeldVote,
  line: Elector,
): VotesRejection | null {
  const { household } = line;
  const roll = castersOf(state, id).map(({ elector }) => elector);
  const known = membersOf(line).some((seat) => lineFor(state, id, seat) !== undefined);
  const stands = household !== undefined && roll.some((each) => each.household === household);
  if (known || stands) return 'household-on-roll';
  return mostHeld([...roll, line]) > (rule.proxies ?? 0) ? 'proxies-exceeded' : null;
}

function admitted({ id: vote }: HeldVote, elector: Elector, eligible: Sum): Decided {
  const { seat, ...weight } = elector;
  const electorate = { [seat]: weight };
  const data = { vote, eligible, electorate };
  return accept({ type: 'votes/elector-admitted', data, words: null });
}

/** Takes off the roll whoever was admitted by mistake and has not voted. */
export function takeBackAdmission(
  state: VotesState,
  command: Admission,
  facts: VotesFacts,
): Decided {
  return withElector(state, whose(command, facts), ({ vote, elector, ballot }) => {
    if (!elector.admitted) return reject('elector-from-opening');
    // Refused to whom has voted only, the refusal would say who has.
    if (vote.secrecy === 'secret') return reject('admission-stands');
    if (ballot !== undefined) return reject('elector-has-voted');
    // One of the hands may have been theirs.
    if (state.hands[vote.id] !== undefined) return reject('hands-counted');
    const { seat } = elector;
    const eligible = minus(vote.eligible, elector);
    return accept({
      type: 'votes/admission-taken-back',
      data: { vote: vote.id, eligible, seat, ...partiesBeside(elector) },
      words: null,
    });
  });
}

export function castBallot(
  state: VotesState,
  command: Of<'votes/cast-ballot'>,
  facts: VotesFacts,
): Decided {
  const { seat } = facts.actor;
  if (seat === null) return reject('seat-needed');
  const channel = command.shared === true ? 'family' : 'phone';
  const { for: giver = seat } = command;
  return withElector(state, whose({ vote: command.vote, seat: giver }, facts), (at) => {
    const booth = { ...at, member: facts.standsFor(seat) };
    const refused = whyNotTheirs(at, booth.member, command.for !== undefined);
    if (refused !== null) return reject(refused);
    return isTheirs(booth) && says(booth.ballot, command)
      ? accept()
      : cast(state, booth, command, { channel, trace: {} });
  });
}

/** Whoever has appointed somebody does not vote themselves; for another votes only who has been appointed. */
function whyNotTheirs(
  { elector, member: giver }: Booth,
  caster: SeatId,
  byProxy: boolean,
): VotesRejection | null {
  if (!byProxy) return hasAppointed(elector, giver) ? 'has-appointed' : null;
  const given = elector.proxies?.find(({ of, ended }) => of === giver && ended !== true);
  return given?.to === caster ? null : 'not-appointed';
}

/** Cast before by the same person. */
function isTheirs(booth: Booth): booth is Booth & { readonly ballot: Ballot } {
  const { ballot, member } = booth;
  return ballot !== undefined && isOwn(ballot.channel) && casterOf(booth) === member;
}

export function sealBallot(
  state: VotesState,
  command: Of<'votes/seal-ballot'>,
  facts: VotesFacts,
): Decided {
  const { seat } = facts.actor;
  if (seat === null) return reject('seat-needed');
  return withElector(state, whose({ vote: command.vote, seat }, facts), ({ vote, elector }) =>
    putInBox(vote, elector.seat, sealedRow(seat, command.sealed)),
  );
}
