import {
  type Choices,
  type Generator,
  type Known,
  type Recorded,
  valuesOf,
} from '../../kernel/index.ts';
import type { CommentsCommand } from './commands.ts';
import type { CommentsEvent } from './events.ts';
import type { Comment, CommentsState } from './state.ts';

export const commentsGenerator: Generator<
  CommentsState,
  CommentsCommand,
  Recorded<CommentsEvent>
> = {
  command(state, choices, known) {
    const all = valuesOf(state.comments).sort((one, other) => (one.id < other.id ? -1 : 1));
    const comment = choices.one(all);
    return comment === undefined || choices.oneIn(3)
      ? newComment(choices, known)
      : onComment(comment, choices);
  },
  otherSecret(event, choices) {
    if (event.words === null) return null;
    const words = { quote: choices.words(), text: choices.words() };
    return { ...event, words } as typeof event;
  },
};

function newComment(choices: Choices, known: Known): CommentsCommand | null {
  const draft = choices.one(known('draft'));
  if (draft === undefined) return null;
  const first = { client: choices.upTo(5), clock: choices.upTo(90) };
  const last = { ...first, clock: first.clock + choices.upTo(9) };
  return {
    type: 'comments/comment',
    draft,
    epoch: 1 + (choices.oneIn(4) ? 1 : 0),
    anchor: { block: '1'.repeat(10), first, last },
    quote: choices.words(),
    text: choices.words(),
  };
}

const kinds = ['reply', 'reply', 'withdraw', 'settle'] as const;

function onComment({ id: comment, resolved, replies }: Comment, choices: Choices): CommentsCommand {
  switch (choices.one(kinds)) {
    case 'settle':
      return { type: resolved ? 'comments/reopen' : 'comments/resolve', comment };
    case 'withdraw': {
      const reply = choices.oneIn(2) ? null : (choices.one(replies)?.id ?? null);
      return { type: 'comments/withdraw', comment, reply };
    }
    default:
      return { type: 'comments/reply', comment, text: choices.words() };
  }
}
