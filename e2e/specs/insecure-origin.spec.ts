import { expect, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { Clerk, linkIn } from '../people/clerk.ts';
import { Resident } from '../people/resident.ts';
import { Secretary } from '../people/secretary.ts';
import { Teller } from '../people/teller.ts';

test.use({ host: 'hall.test' });

test('a meeting is held over plain http on a LAN address', async ({ hall }) => {
  const page = await hall.desk();
  const clerk = new Clerk(page);
  await clerk.setUp(hall.world.setUpUrl);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await clerk.goOn();
  await clerk.createFromCase('仓后街社区老旧楼院加装电梯协商议事会');
  await page.getByRole('link', { name: '人员与链接' }).click();
  const invitation = await clerk.invitationFor('302室业主');
  expect(invitation).toContain('http://hall.test:');
  await clerk.enterRoom();

  const resident = new Resident(await hall.phone());
  await resident.open(linkIn(invitation), '302室业主');
  expect(await resident.page.evaluate(() => isSecureContext)).toBe(false);
  await resident.takeSeat();
  const chair = new Chair(page);
  await chair.openMeeting();
  await resident.checkIn();
  await chair.walkTo(5);
  await resident.say('赞成', '在外地，同意装；建议第三层出12%左右。');
  await expect(page.getByRole('article').filter({ hasText: '第三层出12%' })).toBeVisible();

  const secretary = new Secretary(page);
  await secretary.createDraft();
  await secretary.write(['采用玻璃井道，夜间低速静音运行。']);
  await resident.see('协商意见稿');
  await expect(resident.page.getByRole('tabpanel')).toContainText('采用玻璃井道');
  await secretary.freeze(1);
  await hall.picture(page, 'frozen');

  await chair.walkTo(6);
  await chair.go('下一步：准备表决');
  const teller = new Teller(page);
  await teller.prepare({ question: '是否同意这一版？', rule: '到会过半数' });
  await teller.open();
  await resident.openBallot();
  await resident.choose('赞成');
  await resident.isTold(/已计入 \d\d:\d\d:\d\d/);
  await resident.isTold(/记在会议记录第\d+条/);
  await teller.close('通过');
  await resident.isTold('通过');
  await hall.picture(resident.page, 'passed');
});
