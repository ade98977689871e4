import { expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import { namelessMinutes } from '../testing/minutes-of.ts';
import { representative, Village } from '../testing/village-meeting.ts';

const clerk = representative(7);

test('the minutes say how ballots came in, and who entered those of others', () => {
  const run = new Village(8, 8);
  const vote = run.prepare('straw');
  run.vote(vote, ['yes']);
  const enter = { type: 'votes/enter-ballot', vote, choice: 'yes' } as const;
  run.run({ ...enter, seat: representative(1), how: { channel: 'hands' } }, clerk);
  run.run(
    {
      ...enter,
      seat: representative(2),
      how: { channel: 'assisted', why: 'no-phone', consent: true },
    },
    clerk,
  );
  run.run({ ...enter, seat: representative(4), how: { channel: 'hands' } }, clerk);
  const sheet = { type: 'votes/read-paper', vote, number: 7, choice: 'no' } as const;
  run.run({ ...sheet, seat: representative(3) }, clerk);
  run.run({ ...sheet, seat: representative(3) }, representative(6));
  run.closeVote(vote);
  const told = plainText(namelessMinutes(run.events).doc.content);
  expect(told).toContain('收票渠道：手机1票、举手（逐人记名）2票、纸质票1票、工作人员协助1票。');
  for (const entered of [
    // Those who share a way stand before its words together.
    /一名参会人、一名参会人（举手，一名参会人记录）/,
    /（没有手机，经本人同意，一名参会人代录）/,
    /（第7号纸质票，一名参会人、一名参会人两人录入一致）/,
  ]) {
    expect(told).toMatch(entered);
  }
});

test('the minutes say that a ballot was taken out again, whoever is to be believed', () => {
  const run = new Village(5, 5);
  const vote = run.prepare('straw');
  run.vote(vote, ['yes']);
  const seat = representative(1);
  const enter = { type: 'votes/enter-ballot', vote, seat, how: { channel: 'hands' } } as const;
  run.run({ ...enter, choice: 'no' }, clerk);
  run.run({ type: 'votes/strike-ballot', vote, seat }, clerk);
  run.closeVote(vote);
  const told = plainText(namelessMinutes(run.events).doc.content);
  expect(told).not.toContain('代为录入');
  expect(told).toContain('截止前，工作人员撤销已录入的表决票1次，录错后重新录入的也计在内。');
});

test('hands that were only counted are said to be so, and nobody is named for them', () => {
  const run = new Village(5, 5);
  const vote = run.prepare('straw');
  run.vote(vote, []);
  run.run({ type: 'votes/count-hands', vote, counts: [{ choice: 'yes', count: 4 }] }, clerk);
  run.closeVote(vote);
  const told = plainText(namelessMinutes(run.events).doc.content);
  expect(told).toContain('进行举手表决。');
  expect(told).toContain('收票渠道：举手（只计总数）4票。');
  expect(told).not.toContain('代为录入');
});
