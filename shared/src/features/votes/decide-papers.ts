import { accept, reject } from '../../kernel/index.ts';
import {
  type Booth,
  cast,
  isTheirOwn,
  says,
  whose,
  whyNotReplaced,
  whyUnfit,
  withElector,
} from './booth.ts';
import { type Decided, type Of, type VotesRejection, withOpen } from './decided.ts';
import { besideSheet, isReader, readAs, readingsOf } from './papers.ts';
import { castersOf } from './roll.ts';
import type { HeldVote, VotesFacts, VotesState } from './state.ts';

/**
 * A sheet counts when a second person has read from it what the first has, without having seen that. Where they read
 * differently neither reading is kept: the sheet is read anew.
 */
export function readPaper(
  state: VotesState,
  command: Of<'votes/read-paper'>,
  facts: VotesFacts,
): Decided {
  const { number } = command;
  return withElector(state, whose(command, facts), (booth) => {
    const { vote, member } = booth;
    const refused = whyNotRead(state, booth, command);
    if (refused !== null) return reject(refused);
    const read = readingsOf(state.papers, vote.id).find((each) => each.number === number);
    if (read === undefined) return readOnce(booth, command);
    if (isReader(read, facts.actor)) return reject('second-person-needed');
    if (readAs(read) === member && says(read, command)) {
      return cast(state, booth, command, { channel: 'paper', trace: { number, with: read.by } });
    }
    const { id, turnout } = vote;
    return accept({
      type: 'votes/paper-differed',
      data: { vote: id, number, turnout },
      words: null,
    });
  });
}

/** Whichever reading it is. */
function whyNotRead(
  state: VotesState,
  booth: Booth,
  command: Of<'votes/read-paper'>,
): VotesRejection | null {
  const { vote, elector, ballot } = booth;
  const { number } = command;
  if (isTheirOwn(booth)) return 'ballot-is-their-own';
  if (isCounted(state, vote, number)) return 'paper-counted';
  const readings = readingsOf(state.papers, vote.id);
  const isNew = readings.every((each) => each.number !== number);
  const waits = readings.some(({ seat }) => seat === elector.seat);
  // A sheet that was counted wrongly is struck before another is read.
  if (ballot?.channel === 'paper' || (isNew && waits)) return 'paper-twice';
  return whyNotReplaced(state, booth, 'paper', command.insteadOf) ?? whyUnfit(vote, command);
}

function readOnce(
  { vote: { id: vote, turnout }, elector: { seat }, member }: Booth,
  { number, choice, reason, insteadOf }: Of<'votes/read-paper'>,
): Decided {
  const caster = member === seat ? undefined : member;
  const whose = { seat, ...besideSheet({ caster, insteadOf }) };
  return accept({
    type: 'votes/paper-read',
    data: { vote, number, ...whose, choice, turnout },
    words: reason === undefined ? null : { reason },
  });
}

export function dropPaper(
  state: VotesState,
  { vote: id, number }: Of<'votes/drop-paper'>,
): Decided {
  return withOpen(state, id, ({ turnout }) => {
    const read = readingsOf(state.papers, id).find((each) => each.number === number);
    if (read === undefined) return reject('paper-unknown');
    const { seat, choice, reason } = read;
    const whose = { seat, ...besideSheet(read) };
    return accept({
      type: 'votes/paper-dropped',
      data: { vote: id, number, ...whose, choice, turnout },
      words: reason === null ? null : { reason },
    });
  });
}

function isCounted(state: VotesState, { id }: HeldVote, number: number): boolean {
  return castersOf(state, id).some(({ ballot }) => ballot?.trace?.number === number);
}
