import type { Page } from '@playwright/test';
import { expect } from '../hall.ts';

export const account = { login: 'clerk', password: 'Haoshang-2026' };

/** The one who sets the office up and prepares meetings. */
export class Clerk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** First start: the clock is right, this is our office, this is me. */
  async setUp(setUpUrl: string): Promise<void> {
    const { page } = this;
    await page.goto('about:blank');
    await page.goto(setUpUrl);
    await page.getByRole('button', { name: '对', exact: true }).click();
    await page.getByLabel('单位名称').fill('仓后街社区居民委员会');
    await page.getByLabel('单位级别').selectOption({ label: '社区' });
    await page.getByLabel('您的姓名').fill('记录员');
    await page.getByLabel('登录名').fill(account.login);
    await page.getByLabel('密码').fill(account.password);
    await page.getByRole('button', { name: '完成设置' }).click();
    await expect(page.getByText('请抄下或打印恢复码')).toBeVisible();
  }

  /** The recovery code is put away. */
  async goOn(): Promise<void> {
    await this.page.getByRole('link', { name: '已收好，进入系统' }).click();
    await expect(this.page.getByRole('heading', { name: '会议', exact: true })).toBeVisible();
  }

  async signIn(): Promise<void> {
    const { page } = this;
    await page.goto('/office/sign-in');
    await page.getByLabel('登录名').fill(account.login);
    await page.getByLabel('密码').fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('heading', { name: '会议', exact: true })).toBeVisible();
  }

  /** A meeting from one of the cases that come with the program, marked 示例; answers with its id. */
  async createFromCase(title: string): Promise<string> {
    const { page } = this;
    await page.getByRole('link', { name: '新建会议' }).click();
    await page.getByLabel('用示例').check();
    await page.getByLabel(title).check();
    await page.getByRole('button', { name: '用示例新建' }).click();
    await page.getByRole('link', { name: '准备' }).click();
    await expect(page.getByRole('link', { name: '进入会场' })).toBeVisible();
    return new URL(page.url()).pathname.split('/')[3] ?? '';
  }

  async enterRoom(): Promise<void> {
    await this.page.getByRole('link', { name: '进入会场' }).click();
    await expect(this.page.getByRole('heading', { name: '现场' })).toBeVisible();
  }

  /** 复制邀请语 of one person: the words that go into a chat. The page of people is open. */
  async invitationFor(name: string): Promise<string> {
    const { page } = this;
    const line = page.getByRole('row').filter({ hasText: name });
    await line.getByRole('button', { name: '复制邀请语' }).click();
    await expect(line.getByRole('button', { name: '已复制' })).toBeVisible();
    return pasted(page);
  }
}

/** What Ctrl+V gives, on a secure line and without. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const box = document.createElement('textarea');
    box.id = 'paste';
    document.body.append(box);
    box.focus();
  });
  await page.keyboard.press('Control+V');
  const box = page.locator('#paste');
  const words = await box.inputValue();
  await box.evaluate((element) => element.remove());
  return words;
}

/** The link in the words of an invitation. */
export function linkIn(invitation: string): string {
  const link = /https?:\/\/\S+/.exec(invitation)?.[0];
  if (link === undefined) throw new Error(`No link in: ${invitation}`);
  return link;
}
