import type { Page } from '@playwright/test';
import { expect, smallLaptop, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { everySize, Inspector } from '../people/inspector.ts';
import { comePrepared, prepareWriter } from '../people/preparing.ts';
import { Secretary } from '../people/secretary.ts';
import { Teller } from '../people/teller.ts';
import type { World } from '../world.ts';

const second = { login: 'second', name: '记票员' } as const;

const entries = (page: Page) => page.getByRole('dialog', { name: '录入选票' });

async function openEntries(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: '录入选票' }).click();
  await entries(page).getByRole('tab', { name: tab }).click();
}

async function closeEntries(page: Page): Promise<void> {
  await entries(page).getByRole('button', { name: '关闭' }).first().click();
  await expect(entries(page)).toBeHidden();
}

/** Who it is and what they say, by the keyboard alone. */
async function type(page: Page, who: string, key: string): Promise<void> {
  const dialog = entries(page);
  await dialog.getByLabel('姓名或室号').fill(who);
  await expect(dialog.getByText(/^✓ /)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
}

/** One sheet; its number goes up by itself. */
async function read(page: Page, sheet: readonly [who: string, key: string], fate: RegExp) {
  await type(page, ...sheet);
  await expect(entries(page).getByText(fate).first()).toBeVisible();
}

async function look(page: Page, where: string): Promise<void> {
  const inspector = new Inspector({ sizes: everySize, target: 44, text: 14 });
  await inspector.look(page, where);
  expect(inspector.findings).toEqual([]);
}

async function settingUp(page: Page, world: World): Promise<void> {
  const chair = new Chair(page);
  await prepareWriter(page, await comePrepared(page, world), second);
  await chair.openMeeting();
  await chair.walkTo(1);
  await new Secretary(page).checkIn(['101室', '102室', '201室', '301室', '302室', '402室']);
  await chair.walkTo(6);
}

/** How often the page has been tapped since; a press of a key is none. */
async function countingTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['taps'] = '0';
    addEventListener(
      'click',
      ({ isTrusted, detail }) => {
        const { dataset } = document.documentElement;
        if (isTrusted && detail > 0) dataset['taps'] = `${Number(dataset['taps']) + 1}`;
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['taps']));
}

test('hands, telephone and a kiosk fill one ballot box, and a sheet waits for its second reader', async ({
  hall,
}) => {
  test.slow();
  const page = await hall.desk(smallLaptop);
  const teller = new Teller(page);
  await settingUp(page, hall.world);
  await new Chair(page).go('下一步：准备表决');
  await teller.prepare({ question: '是否同意本次议程', rule: '到会过半数' });
  await teller.open();
  await openEntries(page, '举手');
  for (const [who, choice] of [
    ['101室业主', '赞成'],
    ['102室业主', '反对'],
  ]) {
    await entries(page)
      .getByRole('button', { name: `${who} ${choice}` })
      .click();
    await expect(entries(page).getByRole('button', { name: `${who} 赞成` })).toBeHidden();
  }
  // The person tapped wrongly is gone from the list: what was noted, and how to take it back, is said.
  const against = entries(page).getByRole('button', { name: '102室业主 反对' });
  const noted = entries(page).getByText(/^已记：.*102室业主，反对$/);
  await expect(noted.first()).toBeVisible();
  await hall.picture(page, 'hands');
  await look(page, 'hands');
  await entries(page).getByRole('button', { name: '撤销这一票' }).click();
  await against.click();
  await expect(against).toBeHidden();
  await entries(page).getByRole('tab', { name: '电话' }).click();
  await entries(page).getByLabel('一起接听的工作人员').selectOption({ label: second.name });
  await type(page, '201', '3');
  await expect(entries(page).getByText('已投3票')).toBeVisible();
  await hall.picture(page, 'telephone');
  await entries(page).getByRole('tab', { name: '投票机' }).click();
  await entries(page).getByRole('button', { name: '开始轮流投票' }).click();
  const kiosk = page.getByRole('dialog', { name: '投票机' });
  await kiosk.getByLabel('姓名或室号').fill('402');
  await kiosk.getByRole('button', { name: '是我，投票' }).click();
  await kiosk.getByRole('radio', { name: '赞成' }).check();
  await hall.picture(page, 'kiosk');
  await kiosk.getByRole('button', { name: '提交', exact: true }).click();
  await expect(kiosk.getByText('已计入，谢谢。请下一位。')).toBeVisible();
  await kiosk.getByRole('button', { name: '关闭' }).first().click();
  await entries(page).getByRole('tab', { name: '纸质票' }).click();
  await read(page, ['301', '1'], /^第1号.*已录一遍/);
  await read(page, ['302', '1'], /^第2号.*已录一遍/);
  await hall.picture(page, 'paper');
});

test('a phone opens a vote with few taps, and hands that are only counted are said to name nobody', async ({
  hall,
}) => {
  const page = await hall.desk(smallLaptop);
  const teller = new Teller(page);
  await settingUp(page, hall.world);
  const phone = await hall.phone(page);
  await phone.goto(page.url());
  const { next } = new Chair(phone);
  await expect(next).toHaveText('下一步：准备表决');
  const taps = await countingTaps(phone);
  await next.tap();
  const form = phone.getByRole('dialog', { name: '准备表决' });
  await expect(form.getByLabel('表决题目')).not.toHaveValue('');
  await expect(form.getByRole('radio')).toHaveCount(3);
  await hall.picture(phone, 'phone-form');
  await form.getByRole('button', { name: '保存，核对后开始' }).tap();
  await hall.picture(phone, 'phone-check');
  await phone
    .getByRole('dialog', { name: '开始表决' })
    .getByRole('button', { name: '开始表决' })
    .tap();
  await expect(phone.getByRole('button', { name: '截止表决', exact: true })).toBeVisible();
  // Three were made here; a counter that misses one counts nothing.
  expect(await taps()).toBeGreaterThanOrEqual(3);
  expect(await taps()).toBeLessThanOrEqual(6);
  await hall.picture(phone, 'phone-open');
  await look(phone, 'opened by phone');
  await openEntries(page, '举手');
  await entries(page).getByRole('button', { name: '只计总数' }).click();
  await entries(page).getByLabel('赞成').fill('7');
  await entries(page).getByRole('button', { name: '录入举手7人' }).click();
  await expect(page.getByText(/到会还没投票的只有6人/)).toBeVisible();
  await entries(page).getByLabel('赞成').fill('4');
  await entries(page).getByLabel('反对').fill('2');
  await entries(page).getByRole('button', { name: '录入举手6人' }).click();
  await expect(entries(page).getByText(/^已录入举手6人/)).toBeVisible();
  await hall.picture(page, 'counted');
  await look(page, 'counted hands');
  await closeEntries(page);
  await teller.close('通过');
  await expect(page.getByText('收票渠道：举手（只计总数，不记名）6票')).toBeVisible();
  await announce(page);
  await annul(page, '漏数了最后一排。');
  await schedule(page);
  await hall.picture(page, 'scheduled');
});

/** 宣布结果: the verdict first, and how it comes about. */
async function announce(page: Page): Promise<void> {
  await page.getByRole('button', { name: '全屏宣布结果' }).click();
  const verdict = page.getByRole('dialog', { name: '宣布结果' });
  await expect(verdict.getByText('通过', { exact: true })).toBeVisible();
  await expect(verdict.getByText('所以：通过')).toBeVisible();
  await verdict.getByRole('button', { name: '关闭' }).first().click();
}

/** 作废重投: the count stays to be seen, and the question stands prepared again. */
async function annul(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: '作废重投' }).click();
  const dialog = page.getByRole('dialog', { name: '作废重投' });
  await dialog.getByLabel('作废的理由').fill(reason);
  await dialog.getByRole('button', { name: '作废重投' }).click();
  await expect(page.getByText(`已作废，结果无效。理由：${reason}`).first()).toBeVisible();
  await expect(new Chair(page).next).toHaveText(/^下一步：开始表决：/);
}

async function schedule(page: Page): Promise<void> {
  const prepared = page.getByRole('button', { name: '取消定时' });
  const desk = page.getByRole('region', { name: '表决', exact: true });
  await desk.getByRole('button', { name: /^更多：/ }).click();
  await page.getByRole('menuitem', { name: '定时开始…' }).click();
  const dialog = page.getByRole('dialog', { name: '定时开始' });
  await dialog.getByRole('button', { name: '定时', exact: true }).click();
  await expect(page.getByText(/^定于.*自动开始$/)).toBeVisible();
  await prepared.click();
  await expect(prepared).toBeHidden();
}
