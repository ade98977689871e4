import type { CommentsEvent, CommentsFacts } from '../features/comments/index.ts';
import type { Facts, Right, SeatId } from '../kernel/index.ts';
import { idAt, noActor } from './history.ts';
import { seatAt } from './seats.ts';

type World = Omit<CommentsFacts, keyof Facts> & Partial<Facts>;

export const draft = idAt<'draft'>(10);
export const comment = idAt<'comment'>(777);
export const reply = idAt<'comment-reply'>(777);
export const first = { client: 7, clock: 3 };
export const anchor = { block: '1'.repeat(10), first, last: { client: 7, clock: 9 } };
export const writer = seatAt(5);
export const open = { epoch: 2, isOpen: true, writers: [writer] };
const usual: World = { writtenText: (id) => (id === draft ? open : null) };
export const withText = (text: ReturnType<CommentsFacts['writtenText']>): Partial<World> => ({
  writtenText: () => text,
});
export const by = (seat: SeatId | null, part: Partial<World> = {}): World => ({
  ...usual,
  ...{ actor: { ...noActor, seat }, rights: new Set<Right>(['participate']) },
  ...part,
});
export const clerk = by(seatAt(2), { rights: new Set<Right>(['record']) });

export const say = {
  type: 'comments/comment',
  ...{ draft, epoch: 2, anchor, quote: '费用由二层以上分摊', text: '一层呢？' },
} as const;
export const on = { comment, draft, to: [writer] };
export const said: CommentsEvent = {
  type: 'comments/commented',
  data: { ...on, seat: writer, epoch: 2, anchor },
  words: { quote: say.quote, text: say.text },
};
export const answer = { type: 'comments/reply', comment, text: '一层不出' } as const;
export const answered: CommentsEvent = {
  type: 'comments/replied',
  data: { ...on, reply, seat: seatAt(2) },
  words: { text: '一层不出' },
};
export const resolve = { type: 'comments/resolve', comment } as const;
export const resolved: CommentsEvent = { type: 'comments/resolved', data: on, words: null };
export const reopened: CommentsEvent = { type: 'comments/reopened', data: on, words: null };
export const withdraw = { type: 'comments/withdraw', comment, reply: null } as const;
export const withdrawn: CommentsEvent = {
  type: 'comments/withdrawn',
  data: { ...on, reply: null },
  words: null,
};
