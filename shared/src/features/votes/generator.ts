import {
  type Choices,
  type Generator,
  getIn,
  type Known,
  type Recorded,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';
import { choices as answers } from './answers.ts';
import type { VotesCommand } from './commands.ts';
import type { VotesEvent } from './events.ts';
import { anyChannel } from './generator-channels.ts';
import { anyForm, anyPaper } from './generator-forms.ts';
import { anyCount, anySealing, otherBox } from './generator-secret.ts';
import { castersOf } from './roll.ts';
import { type HeldVote, isHeld, type Vote, type VotesState } from './state.ts';

export const votesGenerator: Generator<VotesState, VotesCommand, Recorded<VotesEvent>> = {
  command(state, choices, known) {
    const current = state.current === null ? undefined : getIn(state.votes, state.current);
    if (current !== undefined && isHeld(current) && !choices.oneIn(10)) {
      return running(state, current, { choices, known });
    }
    const votes = valuesOf(state.votes).sort((a, b) => (a.id < b.id ? -1 : 1));
    const counted = choices.one(votes.filter((vote) => vote.status === 'closed'));
    if (counted !== undefined && choices.oneIn(4)) return settling(counted, choices);
    const waiting = choices.one(votes.filter((vote) => !isHeld(vote)));
    if (waiting === undefined || choices.oneIn(10)) {
      return { type: 'votes/prepare-vote', ...anyForm(choices, known) };
    }
    return preparing(choices.oneIn(5) ? (choices.one(votes) ?? waiting) : waiting, choices, known);
  },
  insist(command, refusal) {
    if (command.type !== 'votes/open-vote' || refusal.code !== 'no-quorum') return null;
    return { type: 'votes/record-no-quorum', vote: command.vote };
  },
  otherSecret(event, choices) {
    switch (event.type) {
      case 'votes/vote-prepared':
        return { ...event, words: { question: choices.words() } };
      case 'votes/vote-opened':
      case 'votes/elector-admitted':
        return { ...event, data: { ...event.data, electorate: {} } } as typeof event;
      case 'votes/admission-taken-back':
        return { ...event, data: { ...event.data, seat: null } };
      case 'votes/ballot-cast':
      case 'votes/ballot-struck': {
        const choice = choices.one(answers) ?? 'abstain';
        const words = event.words === null ? null : { reason: choices.words() };
        return { ...event, data: { ...event.data, choice }, words } as typeof event;
      }
      case 'votes/hands-counted':
      case 'votes/hands-taken-back':
      case 'votes/paper-read':
      case 'votes/paper-dropped':
        return otherOf(event, choices);
      case 'votes/box-closed':
      case 'votes/ballots-counted':
        return otherBox(event, choices);
      default:
        return null;
    }
  },
};

type Entered = Extract<
  Recorded<VotesEvent>,
  {
    type:
      | 'votes/hands-counted'
      | 'votes/hands-taken-back'
      | 'votes/paper-read'
      | 'votes/paper-dropped';
  }
>;

/** How many hands, and how many sheets, may be known; for what, not. */
function otherOf(event: Entered, choices: Choices): Recorded<VotesEvent> {
  const choice = choices.one(answers) ?? 'abstain';
  if ('counts' in event.data) {
    const counts = event.data.counts.map(({ count }) => ({ choice, count }));
    return { ...event, data: { ...event.data, counts } } as typeof event;
  }
  const words = event.words === null ? null : { reason: choices.words() };
  return { ...event, data: { ...event.data, choice }, words } as typeof event;
}

function preparing({ id: vote }: Vote, choices: Choices, known: Known): VotesCommand {
  if (choices.oneIn(8)) {
    const opensAt = 1_700_000_000_000 + 60_000 * choices.upTo(300);
    return choices.oneIn(4)
      ? { type: 'votes/unschedule-vote', vote }
      : { type: 'votes/schedule-vote', vote, opensAt };
  }
  if (choices.oneIn(8)) return { type: 'votes/change-vote', vote, ...anyForm(choices, known) };
  const types = [
    'votes/open-vote',
    'votes/open-vote',
    'votes/open-vote',
    'votes/open-vote',
    'votes/open-vote',
    'votes/discard-vote',
    'votes/restore-vote',
    'votes/withdraw-vote',
  ] as const;
  return { type: choices.one(types) ?? 'votes/open-vote', vote };
}

interface Draw {
  readonly choices: Choices;
  readonly known: Known;
}

function running(state: VotesState, vote: HeldVote, { choices, known }: Draw): VotesCommand {
  if (vote.closedAt !== null && !choices.oneIn(4)) {
    return anyCount(state, vote, choices) ?? closing(vote, choices);
  }
  const sealing = anySealing(vote, choices);
  if (sealing !== null) return sealing;
  const casters = castersOf(state, vote.id).sort((a, b) =>
    a.elector.seat < b.elector.seat ? -1 : 1,
  );
  const seat = choices.one(casters)?.elector.seat;
  if (seat !== undefined && choices.oneIn(2)) {
    return anyChannel(state, vote, { seat, other: choices.one(known('seat')), choices });
  }
  const onRoll = new Set(casters.map(({ elector }) => elector.seat));
  const stranger = choices.one(known('seat').filter((seat) => !onRoll.has(seat)));
  if (stranger !== undefined && choices.oneIn(4)) {
    return { type: 'votes/admit-elector', vote: vote.id, seat: stranger };
  }
  const admitted = choices.one(casters.filter(({ elector }) => elector.admitted));
  if (admitted !== undefined && choices.oneIn(3)) {
    return { type: 'votes/take-back-admission', vote: vote.id, seat: admitted.elector.seat };
  }
  if (seat === undefined || choices.oneIn(3)) return steering(vote, choices);
  return voting(seat, vote, choices);
}

function voting(seat: SeatId, { id: vote, method }: HeldVote, choices: Choices): VotesCommand {
  const paper = anyPaper(method, choices);
  const commands: readonly VotesCommand[] = [
    { type: 'votes/cast-ballot', vote, ...paper },
    { type: 'votes/enter-ballot', vote, seat, ...paper, how: { channel: 'hands' } },
    { type: 'votes/strike-ballot', vote, seat },
    { type: 'votes/take-back-admission', vote, seat },
    { type: 'votes/cast-ballot', vote, ...paper, for: seat },
    { type: 'votes/end-proxy', vote, seat },
    { type: 'votes/resume-proxy', vote, seat },
  ];
  return choices.one(commands) ?? { type: 'votes/strike-ballot', vote, seat };
}

function steering({ id: vote, closesAt }: HeldVote, choices: Choices): VotesCommand {
  if (choices.oneIn(12)) return { type: 'votes/annul-vote', vote, reason: choices.words() };
  const commands: readonly VotesCommand[] = [
    { type: 'votes/extend-vote', vote, minutes: 1 + choices.upTo(3) },
    { type: 'votes/take-back-extension', vote },
    { type: 'votes/note-time-up', vote, closesAt },
    { type: 'votes/close-vote', vote },
    { type: 'votes/close-vote', vote },
    { type: 'votes/withdraw-vote', vote },
  ];
  return choices.one(commands) ?? { type: 'votes/close-vote', vote };
}

function closing({ id: vote, closedAt }: HeldVote, choices: Choices): VotesCommand {
  if (choices.oneIn(3)) return { type: 'votes/take-back-close', vote };
  return { type: 'votes/complete-close', vote, closedAt: closedAt ?? 0 };
}

/** What is done about a count: a tie is settled or leads to a run-off, or the count cannot stand. */
function settling(vote: Vote, choices: Choices): VotesCommand {
  const { id } = vote;
  const selection = isHeld(vote) ? vote.outcome?.verdict.selection : undefined;
  const tied = selection?.tied ?? [];
  const commands: readonly VotesCommand[] = [
    { type: 'votes/draw-lot', vote: id },
    { type: 'votes/settle-tie', vote: id, chosen: tied.slice(0, 1) },
    { type: 'votes/prepare-runoff', vote: id },
    { type: 'votes/annul-vote', vote: id, reason: choices.words() },
  ];
  const likely = tied.length > 0 ? commands.slice(0, 3) : commands.slice(2);
  return choices.one(likely) ?? { type: 'votes/draw-lot', vote: id };
}
