import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import {
  anchor,
  answer,
  answered,
  by,
  clerk,
  comment,
  draft,
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
import { given, idAt, noActor, recorded } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import { comments } from './index.ts';

describe('who knows of them', () => {
  test('[RK6] staff have them, who writes is told of news, nobody else hears of it', () => {
    for (const one of [said, answered, resolved, reopened, withdrawn]) {
      const event = recorded(one);
      expect(comments.redact(event, 'staff')).toEqual(event);
      expect([comments.redact(event, 'participant'), comments.redact(event, 'public')]).toEqual([
        null,
        null,
      ]);
      expect(comments.ownersOf?.(event)).toEqual([writer]);
      const told = comments.redactOwn?.(event, writer);
      expect(told).toEqual({
        ...{ type: 'comments/told', data: { draft, seat: writer }, words: null },
        ...{ seq: event.seq, at: event.at, actor: noActor },
      });
    }
    const { state } = given(comments, said, answered);
    const seen = comments.project(state, { audience: 'participant', seats: [writer, seatAt(1)] });
    expect([seen.comments.size, seen.told]).toEqual([0, { [draft]: { [writer]: 2 } }]);
    expect(comments.project(state, { audience: 'participant', seats: [seatAt(1)] })).toEqual(
      comments.initial,
    );
  });
});

describe('all of it', () => {
  test('[RK7] nothing is said about a text that has been removed, or is another', () => {
    const gone = withText(null);
    for (const command of [answer, resolve, withdraw, { ...resolve, type: 'comments/reopen' }])
      given(comments, said)
        .when(command as typeof resolve, { ...clerk, ...gone })
        .thenRejected('draft-unknown');
    given(comments)
      .when({ ...say, draft: idAt<'draft'>(11) }, clerk)
      .thenRejected('draft-unknown');
    given(comments).when(resolve, clerk).thenRejected('comment-unknown');
    given(comments, said)
      .when({ ...withdraw, reply }, by(writer))
      .thenRejected('comment-unknown');
  });

  test('[RK8] erased words read as null, and everything else stays', () => {
    const { state } = given(comments, { ...said, words: null }, { ...answered, words: null });
    expect(getIn(state.comments, comment)).toMatchObject({
      ...{ quote: null, text: null, withdrawn: false, anchor },
      replies: [{ text: null, withdrawn: false }],
    });
  });

  test('[RK9] what is dealt with is opened again by its counter-action, and the other way round', () => {
    const back = { type: 'comments/reopen', comment };
    expect(comments.counter?.(recorded(resolved))).toEqual(back);
    expect(comments.counter?.(recorded(reopened))).toEqual(resolve);
    expect([said, answered, withdrawn].map((one) => comments.counter?.(recorded(one)))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('[RK10] doing what is already so changes nothing', () => {
    given(comments, said, resolved).when(resolve, clerk).then();
    given(comments, said)
      .when({ ...resolve, type: 'comments/reopen' }, clerk)
      .then();
    given(comments, said, withdrawn).when(withdraw, by(writer)).then();
  });
});
