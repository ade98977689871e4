import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { getIn, type Right } from '../../kernel/index.ts';
import {
  anchor,
  answer,
  answered,
  by,
  clerk,
  comment,
  first,
  on,
  open,
  reopened,
  reply,
  resolve,
  resolved,
  said,
  say,
  withdraw,
  withdrawn,
  withText,
  writer,
} from '../../testing/comments.ts';
import { given, idAt, noActor } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import { anchorSchema } from './anchor.ts';
import { commentsCommands } from './commands.ts';
import { type CommentsEvent, type CommentsFacts, comments } from './index.ts';

describe('comments', () => {
  test('[RK1] those who write the text comment on it, nobody else', () => {
    const state = given(comments).when(say, by(writer)).then(said);
    expect(getIn(state.comments, comment)).toMatchObject({ text: '一层呢？', resolved: false });
    given(comments)
      .when(say, clerk)
      .then({ ...said, data: { ...said.data, seat: seatAt(2) } } as CommentsEvent);
    for (const who of [by(seatAt(1)), by(null)])
      given(comments).when(say, who).thenRejected('not-a-drafter');
  });

  test('[RK1] a text that is not being written takes none, nor does an epoch that is over or to come', () => {
    const frozen = withText({ ...open, isOpen: false });
    given(comments).when(say, by(writer, frozen)).thenRejected('comment-on-closed-text');
    for (const epoch of [1, 3])
      given(comments)
        .when({ ...say, epoch }, by(writer))
        .thenRejected('comment-on-closed-text');
  });

  test('[RK2] an anchor names a block and two characters, and nothing beside', () => {
    const takes = (value: unknown) => z.safeParse(anchorSchema, value).success;
    expect([takes(anchor), takes({ ...anchor, block: null })]).toEqual([true, true]);
    const hostile = [
      ...[null, 'first', {}, { first }, { ...anchor, more: 1 }, { ...anchor, block: '../../etc' }],
      ...[-1, 1.5, 2 ** 32, Number.NaN, '7', null].map((client) => ({
        ...anchor,
        first: { client, clock: 0 },
      })),
      ...[-1, 2 ** 53, Number.POSITIVE_INFINITY].map((clock) => ({
        ...anchor,
        last: { client: 1, clock },
      })),
      { ...anchor, last: { ...first, tname: 'prosemirror' } },
    ];
    expect(hostile.filter(takes)).toEqual([]);
  });

  test('[RK2] words that are empty, too long or beside the point are refused', () => {
    const { input } = commentsCommands['comments/comment'];
    const { type: _type, ...good } = say;
    const takes = (part: object) => z.safeParse(input, { ...good, ...part }).success;
    expect(takes({})).toBe(true);
    const hostile = [{ quote: '字'.repeat(201) }, { text: '字'.repeat(1001) }, { text: ' ' }];
    expect([...hostile, { quote: '' }, { epoch: 0 }, { seat: writer }].filter(takes)).toEqual([]);
  });

  test('[RK3] whoever writes replies, marks it as dealt with and opens it again', () => {
    given(comments, said).when(answer, clerk).then(answered);
    const state = given(comments, said).when(resolve, clerk).then(resolved);
    expect(getIn(state.comments, comment)?.resolved).toBe(true);
    given(comments, said, resolved)
      .when({ ...resolve, type: 'comments/reopen' }, by(writer))
      .then(reopened);
    given(comments, said, resolved).when(answer, clerk).thenRejected('comment-resolved');
    const frozen = withText({ ...open, isOpen: false });
    given(comments, said).when(resolve, by(writer, frozen)).then(resolved);
    for (const command of [answer, resolve, { ...resolve, type: 'comments/reopen' } as const])
      given(comments, said)
        .when(command, by(seatAt(1)))
        .thenRejected('not-a-drafter');
  });

  test('[RK4] whoever wrote it withdraws it, and the replies stay', () => {
    const state = given(comments, said, answered).when(withdraw, by(writer)).then(withdrawn);
    expect(getIn(state.comments, comment)).toMatchObject({ text: null, withdrawn: true });
    expect(getIn(state.comments, comment)?.replies).toMatchObject([{ text: '一层不出' }]);
    given(comments, said, answered).when(withdraw, clerk).thenRejected('comment-of-another');
    const back = given(comments, said, answered)
      .when({ ...withdraw, reply }, clerk)
      .then({ ...withdrawn, data: { ...on, reply } } as CommentsEvent);
    expect(getIn(back.comments, comment)?.replies).toMatchObject([{ text: null, withdrawn: true }]);
    given(comments, said, withdrawn).when(answer, clerk).thenRejected('comment-withdrawn');
    given(comments, said, withdrawn).when(resolve, clerk).thenRejected('comment-withdrawn');
  });

  test('[RK4] what an account without a seat wrote is taken back by that account', () => {
    const rights = new Set<Right>(['record']);
    const desk = (account: number | null) => {
      const actor = { ...noActor, account: account === null ? null : idAt<'account'>(account) };
      return by(null, { rights, actor });
    };
    const ofDesk = { ...said, data: { ...said.data, seat: null } } as CommentsEvent;
    const past = { ...ofDesk, seq: 1, at: 0, actor: { ...noActor, account: idAt<'account'>(1) } };
    const state = comments.evolve(comments.initial, past);
    const facts = { now: 1, newId: () => idAt(1), phase: 'open' } as const;
    const decide = (account: number | null) =>
      comments.decide(state, withdraw, { ...facts, ...desk(account) } as CommentsFacts);
    expect(decide(1)).toMatchObject({ ok: true, events: [withdrawn] });
    expect([decide(2), decide(null)]).toMatchObject([
      { code: 'comment-of-another' },
      { code: 'comment-of-another' },
    ]);
  });

  test('[RK5] a thousand of them are enough', () => {
    const many = Array.from({ length: 500 }, (_, i): CommentsEvent[] => {
      const id = idAt<'comment'>(1000 + i);
      return [
        { ...said, data: { ...said.data, comment: id } } as CommentsEvent,
        { ...answered, data: { ...answered.data, comment: id } } as CommentsEvent,
      ];
    }).flat();
    const full = { max: 1000 };
    given(comments, ...many)
      .when(say, clerk)
      .thenRejected('comments-full', full);
    given(comments, ...many.slice(0, -1), said)
      .when(answer, clerk)
      .thenRejected('comments-full', full);
    given(comments, ...many.slice(1))
      .when(say, by(writer))
      .then(said);
  });
});
