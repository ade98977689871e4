import type { Page } from '@playwright/test';
import { expect, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { everySize, Inspector } from '../people/inspector.ts';
import { comePrepared } from '../people/preparing.ts';
import { Resident } from '../people/resident.ts';

const wife = '101室业主';
const husband = '102室业主';

const acting = (page: Page) => page.getByRole('region', { name: '现在以谁的名义' });

test('a couple shares a phone: every act goes under the name that was chosen', async ({ hall }) => {
  const page = await hall.desk();
  const { links } = await comePrepared(page, hall.world);
  const chair = new Chair(page);
  await chair.openMeeting();
  await chair.walkTo(1);
  const phone = await hall.phone();
  const couple = new Resident(phone);
  await couple.open(links[wife] ?? '', wife);
  await couple.takeSeat();
  await expect(acting(phone)).toHaveCount(0);
  await couple.open(links[husband] ?? '', husband);
  await couple.takeSeat();
  await nobodyIsGuessed(phone);
  await hall.picture(phone, 'asked');
  await eachInTheirOwnName(phone, couple);
  await hall.picture(phone, 'acting');
  await looks(phone);
  await hall.picture(phone, 'acting-elder');
  await takesConsentBack(phone);
  await hall.picture(phone, 'withdrawn');
});

async function nobodyIsGuessed(page: Page): Promise<void> {
  await expect(page.getByText('这部手机代表几位，请先点选现在是谁')).toBeVisible();
  await expect(acting(page).getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '签到（在会场）' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '写意见', exact: true })).toHaveCount(0);
}

async function eachInTheirOwnName(page: Page, couple: Resident): Promise<void> {
  const choose = (name: string) => acting(page).getByRole('button', { name }).click();
  await choose(husband);
  await couple.checkIn();
  await couple.say('赞成', '我愿意出这笔钱。');
  await choose(wife);
  // What he did is not hers.
  await expect(page.getByRole('button', { name: '签到（在会场）' })).toBeVisible();
  await couple.checkIn();
  await couple.second('我愿意出这笔钱。');
  await choose(husband);
  const opinion = page.getByRole('article').filter({ hasText: '我愿意出这笔钱。' });
  await expect(opinion.getByText(husband)).toBeVisible();
  await expect(opinion.getByText('1人附议')).toBeVisible();
  await expect(opinion.getByRole('button', { name: /附议/ })).toHaveCount(0);
  // Whoever takes the phone after a reload says who they are.
  await page.reload();
  await nobodyIsGuessed(page);
  await choose(wife);
  await expect(page.getByText(/^您已签到（在会场）/)).toBeVisible();
}

/** 个人信息保护法 art. 15: as easy as it was given. */
async function takesConsentBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: '个人信息' }).click();
  await expect(page.getByText(/您进入会议前看过并同意了这份告知/)).toBeVisible();
  await page.getByRole('button', { name: '撤回同意' }).click();
  await page.getByRole('button', { name: '不撤回' }).click();
  await page.getByRole('button', { name: '个人信息' }).click();
  await page.getByRole('button', { name: '撤回同意' }).click();
  await page.getByRole('button', { name: '确定撤回' }).click();
  await expect(page.getByText(/^同意已撤回/)).toBeVisible();
  await expect(acting(page)).toHaveCount(0);
}

async function looks(page: Page): Promise<void> {
  const normal = new Inspector({ sizes: everySize, target: 44, text: 14 });
  await normal.look(page, 'a phone of two');
  await page.getByRole('button', { name: '长辈版' }).click();
  const elder = new Inspector({ sizes: everySize, target: 60, text: 20 });
  await elder.look(page, 'a phone of two, elder');
  expect([...normal.findings, ...elder.findings]).toEqual([]);
}
