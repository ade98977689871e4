import { expect, test } from 'vitest';
import { valuesOf } from '../kernel/index.ts';
import { headHash, namelessMinutes } from '../testing/minutes-of.ts';
import { Village } from '../testing/village-meeting.ts';
import { happeningsOf, plainStationery } from './index.ts';

const told = ({ events, state }: Village) =>
  happeningsOf(
    { state, events, head: { seq: events.length, hash: headHash } },
    { organ: '关明村', seats: {}, order: [] },
    { stationery: plainStationery, frozenText: () => null },
  );

test('What is said about a text while it is written stands in no minutes and in no running record', () => {
  const run = new Village(3, 3);
  const draft = run.frozenDraft('风貌公约', 'a'.repeat(64));
  run.run({ type: 'drafts/reopen-draft', draft });
  const without = namelessMinutes(run.events);
  const before = told(run);
  const anchor = { block: null, first: { client: 1, clock: 1 }, last: { client: 1, clock: 3 } };
  const words = { anchor, quote: '外墙颜色', text: '这句话不出门' };
  run.run({ type: 'comments/comment', draft, epoch: 2, ...words });
  const [comment] = valuesOf(run.state.comments.comments);
  if (comment === undefined) throw new Error('no comment');
  run.run({ type: 'comments/reply', comment: comment.id, text: '这句也不出门' });
  run.run({ type: 'comments/resolve', comment: comment.id });
  const minutes = namelessMinutes(run.events);
  expect(minutes.doc).toEqual(without.doc);
  expect(JSON.stringify(minutes)).not.toMatch(/不出门|外墙颜色/);
  expect(told(run)).toEqual(before);
});
