import { accept, getIn, reject, type SeatId, unreachable, valuesOf } from '../../kernel/index.ts';
import type { CommentsCommand, Of } from './commands.ts';
import type { Decided } from './rejections.ts';
import type { Comment, CommentsFacts, CommentsState } from './state.ts';

const most = 1000;

type Text = NonNullable<ReturnType<CommentsFacts['writtenText']>>;

export function decideComments(
  state: CommentsState,
  command: CommentsCommand,
  facts: CommentsFacts,
): Decided {
  if (command.type === 'comments/comment')
    return withText(command.draft, facts, (text) => comment(state, command, { text, facts }));
  const known = getIn(state.comments, command.comment);
  if (known === undefined) return reject('comment-unknown');
  return withText(known.draft, facts, ({ writers }) => {
    const on = { comment: known.id, draft: known.draft, to: [...writers] };
    switch (command.type) {
      case 'comments/reply':
        return reply(state, command, { known, on, facts });
      case 'comments/withdraw':
        return withdraw(command, { known, on, facts });
      case 'comments/resolve':
      case 'comments/reopen':
        return settle(known, on, command.type === 'comments/resolve');
      default:
        return unreachable(command);
    }
  });
}

function withText(
  draft: Comment['draft'],
  facts: CommentsFacts,
  then: (text: Text) => Decided,
): Decided {
  const text = facts.writtenText(draft);
  if (text === null) return reject('draft-unknown');
  return isDrafter(text, facts) ? then(text) : reject('not-a-drafter');
}

function actingSeat({ actor }: CommentsFacts): SeatId | null {
  return actor.for ?? actor.seat;
}

/** As for the text itself: a seat that was merged with a writer's is not admitted by that. */
function isDrafter({ writers }: Text, facts: CommentsFacts): boolean {
  const self = actingSeat(facts);
  const { rights } = facts;
  return (
    rights.has('moderate') || rights.has('record') || (self !== null && writers.includes(self))
  );
}

function isFull({ comments }: CommentsState): boolean {
  return valuesOf(comments).reduce((sum, { replies }) => sum + 1 + replies.length, 0) >= most;
}

function comment(
  state: CommentsState,
  { draft, epoch, anchor, quote, text: words }: Of<'comments/comment'>,
  { text, facts }: { readonly text: Text; readonly facts: CommentsFacts },
): Decided {
  if (!text.isOpen || text.epoch !== epoch) return reject('comment-on-closed-text');
  if (isFull(state)) return reject('comments-full', { max: most });
  const data = {
    ...{ comment: facts.newId<'comment'>(), draft, to: [...text.writers] },
    ...{ seat: actingSeat(facts), epoch, anchor },
  };
  return accept({ type: 'comments/commented', data, words: { quote, text: words } });
}

interface Around {
  readonly known: Comment;
  readonly on: { readonly comment: Comment['id']; draft: Comment['draft']; to: SeatId[] };
  readonly facts: CommentsFacts;
}

function reply(
  state: CommentsState,
  { text }: Of<'comments/reply'>,
  { known, on, facts }: Around,
): Decided {
  if (known.withdrawn) return reject('comment-withdrawn');
  if (known.resolved) return reject('comment-resolved');
  if (isFull(state)) return reject('comments-full', { max: most });
  const data = { ...on, reply: facts.newId<'comment-reply'>(), seat: actingSeat(facts) };
  return accept({ type: 'comments/replied', data, words: { text } });
}

function withdraw({ reply: id }: Of<'comments/withdraw'>, { known, on, facts }: Around): Decided {
  const meant = id === null ? known : known.replies.find((one) => one.id === id);
  if (meant === undefined) return reject('comment-unknown');
  if (!isOwn(meant, facts)) return reject('comment-of-another');
  return meant.withdrawn
    ? accept()
    : accept({ type: 'comments/withdrawn', data: { ...on, reply: id }, words: null });
}

function isOwn(
  { seat, account }: Pick<Comment, 'seat' | 'account'>,
  facts: CommentsFacts,
): boolean {
  const byAccount = account !== null && account === facts.actor.account;
  return byAccount || (seat !== null && seat === actingSeat(facts));
}

function settle(known: Comment, data: Around['on'], resolved: boolean): Decided {
  if (known.withdrawn) return reject('comment-withdrawn');
  if (known.resolved === resolved) return accept();
  const type = resolved ? 'comments/resolved' : 'comments/reopened';
  return accept({ type, data, words: null });
}
