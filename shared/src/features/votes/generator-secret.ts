import type { Choices, Recorded } from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import type { VotesEvent } from './events.ts';
import { anyAnswer } from './generator-forms.ts';
import { sealedOf } from './secret-box.ts';
import type { HeldVote, VotesState } from './state.ts';

/** Bytes that nobody has sealed: the rules never look inside. */
const sealed = `${'A'.repeat(406)}==`;

const anyTracker = (choices: Choices) =>
  Array.from({ length: 16 }, () => '0123456789abcdef'[choices.upTo(15)]).join('');

/** What the host and the phones do in a secret vote; null: something else, as in any vote. */
export function anySealing({ id: vote, secrecy }: HeldVote, choices: Choices): VotesCommand | null {
  if (secrecy === 'named' || choices.oneIn(3)) return null;
  const commands: readonly VotesCommand[] = [
    { type: 'votes/seal-ballot', vote, sealed },
    { type: 'votes/seal-ballot', vote, sealed },
    { type: 'votes/note-turnout', vote },
  ];
  return choices.one(commands) ?? { type: 'votes/note-turnout', vote };
}

/** The count, where the box has closed; null before. */
export function anyCount(
  state: VotesState,
  { id: vote, method }: HeldVote,
  choices: Choices,
): VotesCommand | null {
  const box = sealedOf(state, vote);
  if (box?.boxClosed !== true) return null;
  if (choices.oneIn(10)) return { type: 'votes/give-up-count', vote };
  const unreadable = Math.min(box.voters.length, choices.oneIn(6) ? 1 : 0);
  const list = Array.from({ length: box.voters.length - unreadable }, () => ({
    tracker: anyTracker(choices),
    choice: anyAnswer(method, choices),
  }));
  return { type: 'votes/record-count', vote, list, unreadable, hash: '0'.repeat(64) };
}

/** The same box with others having voted, and the same count from other ballots. */
export function otherBox(
  event: Recorded<Extract<VotesEvent, { type: 'votes/box-closed' | 'votes/ballots-counted' }>>,
  choices: Choices,
): Recorded<VotesEvent> {
  if (event.type === 'votes/box-closed') return { ...event, data: { ...event.data, voters: [] } };
  const list = event.data.list.map((line) => ({ ...line, tracker: anyTracker(choices) }));
  return { ...event, data: { ...event.data, list } };
}
