import { expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import { representative, Village } from '../testing/village-meeting.ts';
import { composeMinutes, happeningsOf, plainStationery } from './index.ts';

const people = { 1: '甲', 2: '乙', 3: '丙', 4: '丁' };
const seats = Object.fromEntries(
  Object.entries(people).map(([n, name]) => [representative(Number(n)), name]),
);
const [jia, yi, bing, ding] = [1, 2, 3, 4].map(representative);
const given = (giver = jia!, holder = yi!) =>
  ({ type: 'entitlements/record-proxy', giver, holder, note: '2026-09-01第3号' }) as const;

function told(run: Village) {
  const { state, events } = run;
  const record = { state, events, head: { seq: events.length, hash: '0'.repeat(64) } };
  const names = { organ: '关明村', seats, order: [] };
  const options = { stationery: plainStationery, frozenText: () => null };
  return {
    record: happeningsOf(record, names, options).map((line) => line.told),
    minutes: plainText(composeMinutes(record, names, options).doc.content),
  };
}

test('[EN9] the record and the minutes say who appointed whom, and who voted themselves after all', () => {
  const run = new Village(6, 6);
  run.run(given());
  run.run(given(bing, ding));
  run.run(given(representative(5), ding));
  run.run({ type: 'entitlements/withdraw-proxy', giver: representative(5) });
  const vote = run.prepare('straw');
  run.run({
    ...{ type: 'votes/change-vote', vote, item: null, subject: null, seconds: 60 },
    ...{ question: '是否通过风貌公约', method: { kind: 'approve', version: 1 } },
    ...{ secrecy: 'named', rule: { preset: 'straw', proxies: 1 } },
  });
  run.run({ type: 'votes/open-vote', vote });
  run.run({ type: 'votes/end-proxy', vote, seat: jia! });
  run.run({ type: 'votes/resume-proxy', vote, seat: jia! });
  run.run({ type: 'votes/end-proxy', vote, seat: bing! });
  run.run({ type: 'votes/cast-ballot', vote, choice: 'yes', for: jia! }, yi);
  run.closeVote(vote);
  const { record, minutes } = told(run);
  for (const line of [
    '甲书面委托乙代为表决。',
    '一名参会人撤回对丁的书面委托。',
    '“是否通过风貌公约”表决中，甲撤回对乙的委托，由本人投票。',
    '“是否通过风貌公约”表决中，恢复由乙代甲投票。',
  ]) {
    expect(record).toContain(line);
  }
  expect(minutes).toContain('本次表决登记的委托2份：甲委托乙、丙委托丁。');
  expect(minutes).toContain('表决中撤回委托、由本人投票的：丙。');
  expect(minutes).toContain('以下表决票由受托人代投：甲（委托乙）。');
  expect(record.join()).not.toContain('第3号');
});

test('[EN9] of more proxies than one sentence holds it is said that there are more', () => {
  const run = new Village(84, 84);
  const pairs = Array.from({ length: 42 }, (_, i) => [i, 42 + i].map(representative));
  for (const [giver, holder] of pairs) run.run(given(giver, holder));
  const vote = run.prepare('straw');
  run.run({
    ...{ type: 'votes/change-vote', vote, item: null, subject: null, seconds: 60 },
    ...{ question: '是否通过风貌公约', method: { kind: 'approve', version: 1 } },
    ...{ secrecy: 'named', rule: { preset: 'straw', proxies: 1 } },
  });
  run.run({ type: 'votes/open-vote', vote });
  for (const [giver] of pairs) run.run({ type: 'votes/end-proxy', vote, seat: giver! });
  run.closeVote(vote);
  const { minutes } = told(run);
  const [listed = ''] =
    /(?<=本次表决登记的委托42份：)[^。]*(?=等，其余见表决名册。)/.exec(minutes) ?? [];
  expect(listed.split('、')).toHaveLength(40);
  expect(minutes).toMatch(/由本人投票的：[^。]*等42人。/);
});

test('[EN9] of an interest it is said that it was noted, and neither whose nor what it is', () => {
  const run = new Village(3, 3);
  run.run({ type: 'entitlements/note-interest', seat: jia!, why: '井道占用其门前' });
  run.run({ type: 'entitlements/drop-interest', seat: jia! });
  const { record, minutes } = told(run);
  expect(record).toEqual(
    expect.arrayContaining(['登记一人的利害关系。', '撤销一人的利害关系登记。']),
  );
  for (const text of [record.join(), minutes]) expect(text).not.toMatch(/甲.*利害|井道/);
});
