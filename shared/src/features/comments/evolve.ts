import { type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { CommentsEvent, EventOf } from './events.ts';
import type { Comment, CommentId, CommentsState, Reply } from './state.ts';

type Is<T extends CommentsEvent['type']> = Recorded<EventOf<T>>;

export function evolveComments(
  state: CommentsState,
  event: Recorded<CommentsEvent>,
): CommentsState {
  switch (event.type) {
    case 'comments/told':
      return tell(state, event, [event.data.seat]);
    case 'comments/commented':
      return tell(commented(state, event), event, event.data.to);
    case 'comments/replied':
      return tell(replied(state, event), event, event.data.to);
    case 'comments/withdrawn':
      return tell(withdrawn(state, event), event, event.data.to);
    case 'comments/resolved':
    case 'comments/reopened': {
      const resolved = event.type === 'comments/resolved';
      const after = change(state, event.data.comment, () => ({ resolved }));
      return tell(after, event, event.data.to);
    }
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: CommentsState): CommentsState {
  return state;
}

function change(
  state: CommentsState,
  id: CommentId,
  part: (known: Comment) => Partial<Comment>,
): CommentsState {
  const comments = updateIn(state.comments, id, (known) => ({ ...known, ...part(known) }));
  return { ...state, comments };
}

function tell(
  state: CommentsState,
  { data: { draft }, seq }: Recorded<CommentsEvent>,
  seats: readonly string[],
): CommentsState {
  if (seats.length === 0) return state;
  const news = Object.fromEntries(seats.map((seat) => [seat, seq]));
  return { ...state, told: { ...state.told, [draft]: { ...state.told[draft], ...news } } };
}

function commented(
  state: CommentsState,
  { data, words, at, actor: { account } }: Is<'comments/commented'>,
): CommentsState {
  const { comment: id, draft, seat, epoch, anchor } = data;
  const { quote = null, text = null } = words ?? {};
  const fresh = { withdrawn: false, resolved: false, replies: [] };
  const comment = { id, draft, seat, account, epoch, anchor, quote, text, at, ...fresh };
  return { ...state, comments: setIn(state.comments, id, comment) };
}

function replied(
  state: CommentsState,
  { data, words, at, actor: { account } }: Is<'comments/replied'>,
): CommentsState {
  const { comment, reply: id, seat } = data;
  const reply: Reply = { id, seat, account, text: words?.text ?? null, at, withdrawn: false };
  return change(state, comment, ({ replies }) => ({ replies: [...replies, reply] }));
}

/** What was taken back is read by nobody any more, in the state neither. */
function withdrawn(state: CommentsState, { data }: Is<'comments/withdrawn'>): CommentsState {
  const back = { text: null, withdrawn: true };
  return change(state, data.comment, ({ replies }) =>
    data.reply === null
      ? back
      : { replies: replies.map((one) => (one.id === data.reply ? { ...one, ...back } : one)) },
  );
}
