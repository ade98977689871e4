import { readFile } from 'node:fs/promises';
import { expect, smallLaptop, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { Clerk } from '../people/clerk.ts';
import { MinutesWriter } from '../people/minutes-writer.ts';
import { Secretary } from '../people/secretary.ts';
import { type Choice, Teller } from '../people/teller.ts';
import { wordsOf } from '../people/word-file.ts';

const yes = ['102', '301', '302', '401', '501', '502', '601', '602'].map((room) => `${room}室`);
const ballots: Record<string, Choice> = {
  ...Object.fromEntries(yes.map((room) => [room, '赞成'])),
  '101室': '反对',
};

test('one clerk alone holds the lift case on a small laptop', async ({ hall }) => {
  const page = await hall.desk(smallLaptop);
  const [clerk, chair, secretary, teller, writer] = [
    new Clerk(page),
    new Chair(page),
    new Secretary(page),
    new Teller(page),
    new MinutesWriter(page),
  ];
  const picture = (name: string) => hall.picture(page, name);
  await clerk.setUp(hall.world.setUpUrl);
  await picture('recovery-code');
  await clerk.goOn();
  await picture('meetings-empty');
  const meeting = await clerk.createFromCase('仓后街社区老旧楼院加装电梯协商议事会');
  await picture('prepared');
  await clerk.enterRoom();
  await picture('room');
  await chair.openMeeting();
  await chair.walkTo(1);
  await secretary.checkIn(['101室', '102室', '301室']);
  await picture('checked-in');
  await chair.walkTo(5);
  await secretary.record({
    who: '601室',
    stance: '赞成',
    text: '老伴坐轮椅，一个月下不了两回楼。',
  });
  await secretary.note('记为待答复问题', '老伴坐轮椅', 1);
  await secretary.record({ who: '区住建局', stance: '中立', text: '采光结果两周内书面告知。' });
  await secretary.note('记为现场承诺', '采光结果两周内书面告知', 2);
  await picture('promised');
  await secretary.createDraft();
  await secretary.write(['采用玻璃井道，夜间低速静音运行。', '一层不出资，二至六层按楼层分摊。']);
  await picture('draft');
  await chair.go('下一步：定稿第1版');
  await secretary.isFrozen(1);
  await picture('frozen');
  await chair.walkTo(6);
  await chair.go('下一步：准备表决');
  await picture('vote-form');
  await teller.prepare({ question: '加装电梯意向', rule: '业主共同决定（改建' });
  await picture('vote-check');
  await teller.open();
  await picture('vote-open');
  await teller.castFor(ballots);
  await picture('ballots-in');
  await teller.close('通过');
  await picture('passed');
  await chair.closeMeeting(/^仍然散会/);
  await picture('closed');
  await writer.open();
  await writer.begin();
  await picture('phrases');
  await writer.carry('表决结束');
  await writer.phrase(1, '主持人请', '李主任');
  await picture('minutes');
  await writer.look('更正');
  await picture('minutes-corrections');
  await writer.look('要素');
  await picture('minutes-checklist');
  await writer.freeze();
  await writer.confirmReading();
  await writer.nameReviewer('甲主任');
  await writer.submit();
  await writer.passGate();
  await picture('minutes-reviewed');
  await writer.sign('乙书记', '第3期');
  await picture('minutes-issued');
  const download = page.waitForEvent('download');
  await page.evaluate((path) => location.assign(path), `/api/meetings/${meeting}/minutes.docx`);
  const words = wordsOf(await readFile(await (await download).path()));
  for (const part of [
    '示例',
    '加装电梯意向',
    '通过',
    '老伴坐轮椅',
    '主持人请李主任发言',
    '区住建局代表承诺',
    '第3期',
  ])
    expect(words).toContain(part);
});
