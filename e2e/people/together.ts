import type { Page } from '@playwright/test';
import { expect } from '../hall.ts';
import { isAtStart } from './in-the-page.ts';
import { compose } from './input-method.ts';
import { Inspector, phones } from './inspector.ts';
import type { Cast } from './lift-case.ts';
import { Secretary } from './secretary.ts';

/** Two laptops and two phones in one text: all type at once, a phone sleeps, and the text is frozen in the midst of a word. */
export async function writeTogether(cast: Cast): Promise<void> {
  const { hall, chair, secretary, wang, remote } = cast;
  for (const room of ['301室', '302室']) await admit(secretary, room);
  for (const { page } of [wang, remote]) await beginOnPhone(page);
  const [phone, sleeper] = [new Secretary(wang.page), new Secretary(remote.page)];
  const four = [secretary, new Secretary(chair.page), phone, sleeper] as const;
  await goBackOnPhone(phone, secretary);
  await allAtOnce(four);
  await hall.picture(phone.page, 'phone-writing');
  const inspector = new Inspector({ sizes: phones, target: 44, text: 14 });
  await inspector.look(phone.page, 'writing on a phone');
  expect(inspector.findings).toEqual([]);
  await sleepAndWake(sleeper, secretary);
  await frozenWithinAWord(cast, phone);
}

async function admit({ page }: Secretary, who: string): Promise<void> {
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '参与起草的人' }).click();
  const dialog = page.getByRole('dialog', { name: '参与起草的人' });
  await dialog.getByRole('textbox', { name: '请谁一起写' }).fill(who);
  await dialog.getByRole('button', { name: who }).click();
  await dialog.getByRole('button', { name: '请这个人一起写' }).click();
  await expect(dialog.getByRole('button', { name: new RegExp(`${who}.*不再参与$`) })).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).first().click();
  await expect(dialog).toBeHidden();
}

async function beginOnPhone(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: '协商意见稿' });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('button', { name: '写意见稿' }).click();
  await expect(page.getByRole('textbox', { name: /正文/ })).toBeVisible();
}

/** Whoever writes sees the versions with their names, and puts one back; what was put back can be undone. */
async function goBackOnPhone({ page }: Secretary, { text }: Secretary): Promise<void> {
  const history = page.getByRole('region', { name: '各次定稿' });
  await expect(history.getByText('秘书写').first()).toBeVisible();
  await history.getByRole('button', { name: '第1版', exact: true }).click();
  await history.getByRole('button', { name: '把正文改回第1版' }).click();
  await expect(text).not.toContainText('另设监督小组。');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(text).toContainText('另设监督小组。');
}

async function allAtOnce(four: readonly Secretary[]): Promise<void> {
  const lines = ['甲在电脑上写。', '乙也在电脑上写。', '丙用手机写。', '丁用另一部手机写。'];
  for (const writer of four) {
    await writer.toEnd();
    await writer.page.keyboard.press('Enter');
  }
  await Promise.all(four.map(({ page }, at) => page.keyboard.type(lines[at] ?? '')));
  for (const writer of four) {
    for (const line of lines) await expect(writer.text).toContainText(line);
    await writer.isSaved();
  }
  const said = await Promise.all(four.map(({ text }) => text.textContent()));
  expect(new Set(said).size).toBe(1);
}

/** A phone that is put away stops, and its network with it; what it had not handed in goes when it is taken out again. */
async function sleepAndWake(sleeper: Secretary, awake: Secretary): Promise<void> {
  const { page } = sleeper;
  const context = page.context();
  const power = await context.newCDPSession(page);
  await context.setOffline(true);
  await page.keyboard.type('睡前写下，');
  await power.send('Page.setWebLifecycleState', { state: 'frozen' });
  await awake.write(['别人接着写。'], { onNewLine: true });
  await power.send('Page.setWebLifecycleState', { state: 'active' });
  await power.detach();
  await context.setOffline(false);
  for (const { text } of [sleeper, awake]) {
    await expect(text).toContainText('睡前写下，', { timeout: 20_000 });
    await expect(text).toContainText('别人接着写。', { timeout: 20_000 });
  }
  await sleeper.isSaved();
}

/** What stood underlined when the text was frozen is given back, and becomes an amendment to the clause it was written in. */
async function frozenWithinAWord(cast: Cast, { page, text }: Secretary): Promise<void> {
  const { hall, secretary } = cast;
  await text.click();
  await expect(async () => {
    await page.keyboard.press('Control+Home');
    expect(await text.evaluate(isAtStart)).toBe(true);
  }).toPass();
  await compose(page, {
    steps: ['会', '会上', '会上同意：'],
    words: '',
    meanwhile: () => secretary.freeze(3),
  });
  const lost = page.getByLabel('我未提交的修改');
  await expect(lost).toHaveValue(/^会上同意：经协商，/);
  await hall.picture(page, 'frozen-within-a-word');
  await page.reload();
  await expect(lost).toHaveValue(/^会上同意：经协商，/);
  await page.getByRole('button', { name: '提成修改建议' }).click();
  const dialog = page.getByRole('dialog', { name: '对第1条提修改建议' });
  await expect(dialog.locator('ins').last()).toContainText('会上同意：');
  await hall.picture(page, 'handing-in');
  await dialog.getByRole('button', { name: '提交修改建议' }).click();
  await expect(dialog).toBeHidden();
  await expect(lost).toBeHidden();
  await expect(secretary.clause('第1条').locator('ins').last()).toContainText('会上同意：');
}
