import { expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { written } from './events-meant.ts';

const actor = { seat: null, account: null, for: null };

test('a comment goes with the words it quotes and the replies to it, and no other with it', () => {
  const [comment, other] = [randomId<'comment'>(), randomId<'comment'>()];
  const events = [
    { type: 'comments/commented', data: { comment }, words: { quote: '三楼', text: '借来的' } },
    { type: 'comments/commented', data: { comment: other }, words: { quote: '二楼', text: '好' } },
    { type: 'comments/replied', data: { comment }, words: { text: '不要写出来' } },
    { type: 'comments/resolved', data: { comment }, words: null },
    { type: 'comments/replied', data: { comment }, words: null },
  ].map((event, i) => ({ ...event, seq: i + 1, at: 0, actor }));
  expect(written(events, { comment })).toEqual([1, 3]);
  expect(written(events, { comment: randomId<'comment'>() })).toEqual([]);
});
