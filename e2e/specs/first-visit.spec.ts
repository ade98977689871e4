import type { Locator, Page } from '@playwright/test';
import { expect, type Hall, smallLaptop, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { Clerk } from '../people/clerk.ts';
import { Secretary } from '../people/secretary.ts';

const title = '仓后街社区老旧楼院加装电梯协商议事会';

test('somebody new at the small laptop finds their way', async ({ hall }) => {
  const page = await hall.desk(smallLaptop);
  const clerk = new Clerk(page);
  await test.step('the set-up form says at each field what is wrong', () => wrongFirst(hall, page));
  await clerk.setUp(hall.world.setUpUrl);
  await clerk.goOn();
  const meeting = await clerk.createFromCase(title);
  await test.step('what came with the example is not offered to be taken back', async () => {
    await expect(page.getByText('议程', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^撤回/ })).toHaveCount(0);
  });
  await page.getByRole('link', { name: '人员与链接' }).click();
  await test.step('the sample list is read as it comes', () => importSample(hall, page));
  await test.step('copying an invitation is not sending it', () => invite(hall, page, clerk));
  await test.step('the roster is mended, and mended back', () => mend(hall, page));
  await page.goto(`/office/meetings/${meeting}`);
  await clerk.enterRoom();
  await test.step('check-in comes first while people check in', () => checkIn(hall, page));
});

async function wrongFirst(hall: Hall, page: Page): Promise<void> {
  // From the bare address, which is what the start prints first, staff find their way in.
  await page.goto('/');
  await page.getByRole('link', { name: '工作人员入口' }).click();
  await page.getByLabel('登录名').waitFor();
  await page.goto(hall.world.setUpUrl);
  await page.getByRole('button', { name: '对', exact: true }).click();
  await page.getByLabel('单位名称').fill('仓后街社区居民委员会');
  await page.getByLabel('您的姓名').fill('记录员');
  await page.getByLabel('登录名').fill('clerk');
  await page.getByLabel('密码').fill('aaaaaaaa');
  await page.getByRole('button', { name: '完成设置' }).click();
  const password = page.getByLabel('密码');
  await expect(password).toHaveAccessibleDescription(/密码太简单/);
  await expect(password).toBeFocused();
  await hall.picture(page, 'set-up-wrong');
}

async function importSample(hall: Hall, page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入名单' }).click();
  const dialog = page.getByRole('dialog', { name: '导入名单' });
  await dialog.getByText('认得哪些标题').click();
  await expect(dialog.getByText(/户主姓名/)).toBeVisible();
  await hall.picture(page, 'import-help');
  await isInReach(page, dialog.getByRole('button', { name: '查看名单' }));
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '下载名单样表' }).click();
  const sample = await download;
  expect(sample.suggestedFilename()).toBe('名单样表.csv');
  await dialog.getByLabel('或者选择文件').setInputFiles(await sample.path());
  await expect(dialog.getByText('将导入4人，其中有表决权2人')).toBeVisible();
  await expect(dialog.getByText('会导入，请看一下')).toHaveCount(0);
  await hall.picture(page, 'import-preview');
  const take = dialog.getByRole('button', { name: '导入4人' });
  await isInReach(page, take);
  await take.click();
  await expect(dialog.getByText('已导入4人。')).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).click();
}

async function invite(hall: Hall, page: Page, clerk: Clerk): Promise<void> {
  await clerk.invitationFor('102室业主');
  const line = page.getByRole('row').filter({ hasText: '102室业主' });
  await expect(line.getByText('未发', { exact: true })).toBeVisible();
  await line.getByRole('button', { name: '102室业主的邀请语标为已发' }).click();
  await expect(line.getByText(/已发$/).first()).toBeVisible();
  await hall.picture(page, 'invited');
  await line.getByRole('button', { name: '102室业主的邀请语改回未发' }).click();
  await expect(line.getByText('未发', { exact: true })).toBeVisible();
  await page.getByLabel('按姓名、门牌号或组别查找').fill('三、四层 李四');
  await expect(page.getByRole('row').filter({ hasText: '李四' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
}

/** A line that was typed wrongly is put right, a double is merged; both are taken back below. */
async function mend(hall: Hall, page: Page): Promise<void> {
  const line = page.getByRole('row').filter({ hasText: '李四' });
  const takeBack = page.getByRole('button', { name: /^撤回：/ });
  const doing = async (what: string) => {
    await line.getByRole('button', { name: /^更多：/ }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await doing('修改…');
  const change = page.getByRole('dialog', { name: /^修改名册：/ });
  await change.getByLabel('面积（㎡）').fill('99.9');
  await hall.picture(page, 'changing');
  await change.getByRole('button', { name: '保存修改' }).click();
  await expect(line).toContainText('99.90㎡');
  await takeBack.click();
  await expect(line).not.toContainText('99.90㎡');
  await doing('和另一行合并…');
  const merge = page.getByRole('dialog', { name: /^合并：/ });
  await merge.getByLabel('保留哪一行').first().fill('101室');
  await merge.getByRole('button', { name: /101室业主/ }).click();
  await hall.picture(page, 'merging');
  await merge.getByRole('button', { name: '合并', exact: true }).click();
  await expect(line).toHaveCount(0);
  await takeBack.click();
  await expect(line).toBeVisible();
}

async function checkIn(hall: Hall, page: Page): Promise<void> {
  const chair = new Chair(page);
  const secretary = new Secretary(page);
  await chair.openMeeting();
  await chair.walkTo(1);
  const search = page.getByLabel('姓名或门牌号');
  await expect(search).toBeInViewport();
  await hall.picture(page, 'check-in');
  // Twelve owners, the departments, the lawyer, and the four of the sample list; not the host, the expert or the vendor.
  await expect(page.getByText('到会0人，应到19人')).toBeVisible();
  await secretary.checkIn(['101室业主', '主持人']);
  await expect(page.getByText('到会1人，应到19人')).toBeVisible();
  await page.getByRole('button', { name: '＋代记意见' }).click();
  const dialog = page.getByRole('dialog', { name: '代记意见' });
  await isInReach(page, dialog.getByRole('button', { name: '记下这条意见' }));
  await hall.picture(page, 'recording');
  await dialog.getByRole('button', { name: '关闭' }).click();
  const text = '采光的事要先说清楚。';
  await secretary.record({ who: '101室业主', stance: '有保留', text });
  await hall.picture(page, 'recorded');
}

/** In sight and not behind anything, however small the window. */
async function isInReach(page: Page, button: Locator): Promise<void> {
  for (const size of [
    { width: 1093, height: 614 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await expect(button).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize(smallLaptop);
}
