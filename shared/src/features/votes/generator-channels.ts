import type { Choices, SeatId } from '../../kernel/index.ts';
import { type How, helpReasons } from './channel.ts';
import type { VotesCommand } from './commands.ts';
import { anyPaper } from './generator-forms.ts';
import { type Reading, readAs, readingsOf } from './papers.ts';
import type { HeldVote, VoteId, VotesState } from './state.ts';

/** Ballots that do not come from the person's own phone. */
export function anyChannel(
  state: VotesState,
  { id: vote, method }: HeldVote,
  { seat, other, choices }: { seat: SeatId; other: SeatId | undefined; choices: Choices },
): VotesCommand {
  const paper = anyPaper(method, choices);
  const [waiting] = readingsOf(state.papers, vote);
  if (waiting !== undefined) return readAgain(vote, waiting, choices, paper);
  if (state.hands[vote] !== undefined && choices.oneIn(2)) {
    return { type: 'votes/take-back-hands', vote };
  }
  const hows: readonly How[] = [
    { channel: 'hands' },
    { channel: 'kiosk' },
    { channel: 'telephone', with: other ?? seat },
    { channel: 'assisted', why: choices.one(helpReasons) ?? 'asked', consent: true },
  ];
  const how = choices.one(hows) ?? { channel: 'hands' };
  const commands: readonly VotesCommand[] = [
    { type: 'votes/count-hands', vote, counts: [{ choice: paper.choice, count: 1 }] },
    { type: 'votes/take-back-hands', vote },
    { type: 'votes/read-paper', vote, number: 1 + choices.upTo(20), seat, ...paper },
    { type: 'votes/enter-ballot', vote, seat, ...paper, how },
    { type: 'votes/cast-ballot', vote, ...paper, shared: true },
  ];
  return choices.one(commands) ?? { type: 'votes/take-back-hands', vote };
}

/** A sheet that one person has read: the same again, something else, or nothing of it. */
function readAgain(
  vote: VoteId,
  waiting: Reading,
  choices: Choices,
  paper: ReturnType<typeof anyPaper>,
): VotesCommand {
  const { number, choice, reason } = waiting;
  const seat = readAs(waiting);
  if (choices.oneIn(2)) return { type: 'votes/drop-paper', vote, number };
  const same = reason === null ? { choice } : { choice, reason };
  const read = choices.oneIn(3) ? paper : same;
  return { type: 'votes/read-paper', vote, number, seat, ...read };
}
