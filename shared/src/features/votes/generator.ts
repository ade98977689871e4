import {
  type Choices,
  type Generator,
  getIn,
  type Known,
  type Recorded,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import type { VotesEvent } from './events.ts';
import { castersOf } from './roll.ts';
import { presetKeys } from './rule.ts';
import { type HeldVote, isHeld, type Vote, type VotesState } from './state.ts';
import { choices as answers } from './tally.ts';

type Form = Omit<Extract<VotesCommand, { type: 'votes/prepare-vote' }>, 'type'>;

export const votesGenerator: Generator<VotesState, VotesCommand, Recorded<VotesEvent>> = {
  command(state, choices, known) {
    const current = state.current === null ? undefined : getIn(state.votes, state.current);
    if (current !== undefined && isHeld(current) && !choices.oneIn(10)) {
      return running(state, current, { choices, known });
    }
    const votes = valuesOf(state.votes).sort((a, b) => (a.id < b.id ? -1 : 1));
    const waiting = choices.one(votes.filter((vote) => !isHeld(vote)));
    if (waiting === undefined || choices.oneIn(10)) {
      return { type: 'votes/prepare-vote', ...form(choices, known) };
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
        return { ...event, data: { ...event.data, choice } } as typeof event;
      }
      default:
        return null;
    }
  },
};

function form(choices: Choices, known: Known): Form {
  const own = {
    preset: null,
    advisory: choices.oneIn(2),
    quorum: choices.oneIn(2) ? [] : [{ measure: 'heads', n: 1, d: 3, strict: true } as const],
    conditions: [
      { of: 'agreement', base: 'yes+no', measure: 'heads', n: 1, d: 2, strict: true } as const,
    ],
  };
  const named = { preset: choices.one(presetKeys) ?? 'straw' } as const;
  return {
    item: choices.oneIn(4) ? (choices.one(known('agenda-item')) ?? null) : null,
    subject: null,
    question: choices.words(),
    method: { kind: 'approve', version: 1 },
    secrecy: 'named',
    rule: choices.oneIn(2) ? own : named,
    seconds: 30 + choices.upTo(60),
  };
}

function preparing({ id: vote }: Vote, choices: Choices, known: Known): VotesCommand {
  if (choices.oneIn(8)) return { type: 'votes/change-vote', vote, ...form(choices, known) };
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
  if (vote.closedAt !== null && !choices.oneIn(4)) return closing(vote, choices);
  const casters = castersOf(state, vote.id).sort((a, b) =>
    a.elector.seat < b.elector.seat ? -1 : 1,
  );
  const onRoll = new Set(casters.map(({ elector }) => elector.seat));
  const stranger = choices.one(known('seat').filter((seat) => !onRoll.has(seat)));
  if (stranger !== undefined && choices.oneIn(4)) {
    return { type: 'votes/admit-elector', vote: vote.id, seat: stranger };
  }
  const admitted = choices.one(casters.filter(({ elector }) => elector.admitted));
  if (admitted !== undefined && choices.oneIn(3)) {
    return { type: 'votes/take-back-admission', vote: vote.id, seat: admitted.elector.seat };
  }
  const seat = choices.one(casters)?.elector.seat;
  if (seat === undefined || choices.oneIn(3)) return steering(vote, choices);
  return voting(seat, vote, choices);
}

function voting(seat: SeatId, { id: vote }: HeldVote, choices: Choices): VotesCommand {
  const choice = choices.one(answers) ?? 'yes';
  const commands: readonly VotesCommand[] = [
    { type: 'votes/cast-ballot', vote, choice },
    { type: 'votes/enter-ballot', vote, seat, choice },
    { type: 'votes/strike-ballot', vote, seat },
    { type: 'votes/take-back-admission', vote, seat },
  ];
  return choices.one(commands) ?? { type: 'votes/strike-ballot', vote, seat };
}

function steering({ id: vote, closesAt }: HeldVote, choices: Choices): VotesCommand {
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
