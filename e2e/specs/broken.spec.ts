import { expect, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { Clerk } from '../people/clerk.ts';
import { addItems, caseWith } from '../people/long-agenda.ts';
import { comePrepared, setUpOffice } from '../people/preparing.ts';
import { Resident } from '../people/resident.ts';
import { Teller } from '../people/teller.ts';

test('the server goes away in the middle of a vote and comes back', async ({ hall }) => {
  const page = await hall.desk();
  const { links } = await comePrepared(page, hall.world);
  const resident = new Resident(await hall.phone());
  await resident.open(links['101室业主'] ?? '', '101室业主');
  await resident.takeSeat();
  const chair = new Chair(page);
  const teller = new Teller(page);
  await chair.openMeeting();
  await resident.checkIn();
  await chair.walkTo(1);
  await resident.say('反对', '重启以前说的话。');
  await page.getByRole('button', { name: '准备表决' }).click();
  await teller.prepare({ question: '还在不在？', rule: '到会过半数' });
  await teller.open();
  await resident.openBallot();

  await hall.world.stop();
  await expect(page.getByText('重新连接中，内容已保存在本机').first()).toBeVisible();
  await resident.isTold('重新连接中，内容已保存在本机');
  await resident.choose('赞成');
  await resident.isTold('未提交，已保存在本机，连上后自动提交');
  await hall.picture(resident.page, 'server-away');
  await hall.picture(page, 'server-away-staff');
  await hall.world.startAgain();
  await resident.isTold(/已计入 \d\d:\d\d:\d\d/);
  await expect(page.getByText(/^(已恢复|已连接)$/).first()).toBeVisible({ timeout: 20_000 });
  await hall.picture(page, 'server-back');
  await expect(page.getByText('重启以前说的话。')).toBeVisible();
  await expect(page.getByText('已投1票，应投12票')).toBeVisible();
  await test.step('a link taken back', () => revoked());

  async function revoked(): Promise<void> {
    await page.getByRole('link', { name: '会议准备' }).click();
    await page.getByRole('link', { name: '人员与链接' }).click();
    await page.getByRole('button', { name: '更多：102室业主' }).click();
    await page.getByRole('menuitem', { name: '换链接…' }).click();
    await page.getByRole('button', { name: '换新的' }).click();
    const other = await hall.phone();
    await expect(async () => {
      await other.goto('about:blank');
      await other.goto(links['102室业主'] ?? '');
      await expect(other.getByText('这张二维码或链接已失效。')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(other.getByLabel('8位会议码')).toBeVisible();
    await hall.picture(other, 'link-taken-back');
  }
});

test('an agenda of two hundred entries', async ({ hall }) => {
  const page = await hall.desk();
  await setUpOffice(page, hall.world);
  await page.goto('/office');
  await page.getByRole('link', { name: '新建会议' }).click();
  await page.getByLabel('用示例').check();
  await page.getByLabel('打开示例文件').setInputFiles(await caseWith(100));
  await page.getByRole('button', { name: '用示例新建' }).click();
  await page.getByRole('link', { name: '准备' }).click();
  await addItems(page, 100);
  await expect(page.getByText('共200项')).toBeVisible();
  await page.getByRole('button', { name: '上移 第200项' }).click();
  await expect(page.getByText('“第200项”已移到第199位')).toBeAttached();
  await hall.picture(page, 'long-agenda');
  await page.getByRole('button', { name: '添加议程项' }).click();
  const dialog = page.getByRole('dialog', { name: '添加议程项' });
  await dialog.getByLabel('名称').fill('多出来的一项');
  await dialog.getByRole('button', { name: '添加议程项' }).click();
  await expect(dialog.getByText('议程最多200项，没有添加。')).toBeVisible();
  await hall.picture(page, 'agenda-full');
  await dialog.getByRole('button', { name: '关闭' }).first().click();
  await new Clerk(page).enterRoom();
  const chair = new Chair(page);
  await chair.openMeeting();
  await chair.go(/^下一步：开始第1项/);
  await hall.picture(page, 'long-agenda-room');
  await expect(page.locator('[aria-current=step]')).toBeInViewport();
});
