import type { Locator, Page } from '@playwright/test';
import { expect } from '../hall.ts';
import type { Choice } from './teller.ts';

type Stance = '赞成' | '反对' | '中立' | '有保留';

/** Somebody with a phone. */
export class Resident {
  readonly page: Page;
  /** 正在表决, at the bottom edge. */
  readonly bar: Locator;
  readonly ballot: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('status').getByRole('button');
    this.ballot = page.getByRole('dialog', { name: '表决' });
  }

  /** Opens the personal link and sees whom it takes them for. */
  async open(link: string, name: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { name: `您是${name}吗？` })).toBeVisible();
    await expect(this.page.getByText('个人信息告知')).toBeVisible();
  }

  /** 是我: after having read what is kept of them. */
  async takeSeat(): Promise<void> {
    const { page } = this;
    await page.getByLabel('我已看过，同意').check();
    await page.getByRole('button', { name: '是我，参加会议' }).click();
    await expect(page).toHaveURL(/\/m\/[^/]+$/);
    await expect(page.getByText('已连接', { exact: true })).toBeVisible();
  }

  async checkIn(): Promise<void> {
    await this.page.getByRole('button', { name: '签到（在会场）' }).click();
    await expect(this.page.getByText(/^您已签到（在会场）/)).toBeVisible();
  }

  async say(stance: Stance, text: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '写意见', exact: true }).click();
    const form = page.getByRole('form', { name: '写意见' });
    await form.getByRole('radio', { name: stance }).check();
    await form.getByLabel('您的意见').fill(text);
    await form.getByRole('button', { name: '提交意见' }).click();
    await expect(page.getByText('意见已提交', { exact: true })).toBeVisible();
  }

  /** 附议. */
  async second(text: string): Promise<void> {
    await this.see('大家的意见');
    const opinion = this.page.getByRole('article').filter({ hasText: text });
    // What came while they were looking waits until they ask for it.
    const fresh = this.page.getByRole('button', { name: /条新意见$/ });
    await expect(opinion.or(fresh).first()).toBeVisible();
    if (await fresh.isVisible()) await fresh.click();
    await opinion.getByRole('button', { name: /^附议/ }).click();
    await expect(opinion.getByRole('button', { name: /已附议/ })).toBeVisible();
  }

  /** One of the tabs of LOOK. */
  async see(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  async openBallot(): Promise<void> {
    await this.bar.click();
    await expect(this.ballot.getByRole('group', { name: '请选择一项' })).toBeVisible();
  }

  async choose(choice: Choice): Promise<void> {
    await this.ballot.getByRole('radio', { name: choice }).check();
    await this.ballot.getByRole('button', { name: '提交', exact: true }).click();
  }

  /** The frozen text that is voted on, and the code by which it is known. */
  async readsWhole(): Promise<void> {
    await this.ballot.getByRole('button', { name: '看全文' }).click();
    await this.ballot.getByText('详情').click();
    await this.isTold(/^校验码 [0-9a-f]{8}$/);
    await this.ballot.getByRole('button', { name: '收起全文' }).click();
  }

  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.ballot.getByText(words).first()).toBeVisible();
  }

  /** From now on it is noticed when the page shakes the phone. */
  async feel(): Promise<void> {
    await this.page.evaluate(() => {
      navigator.vibrate = () => document.documentElement.toggleAttribute('data-shaken', true);
    });
  }

  async isShaken(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-shaken');
  }

  async closeBallot(): Promise<void> {
    await this.ballot.getByRole('button', { name: '关闭' }).first().click();
    await expect(this.ballot).toBeHidden();
  }

  /** Out of reach of the network; the page itself stays. */
  async propose(clause: string, wording: string, reason: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: `对${clause}提修改建议` }).click();
    const dialog = page.getByRole('dialog', { name: `对${clause}提修改建议` });
    await dialog.getByLabel('您希望这一条怎么写').fill(wording);
    await dialog.getByLabel('理由（可以不填）').fill(reason);
    await dialog.getByRole('button', { name: '提交修改建议' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('article', { name: clause })).toContainText('待处理');
  }

  /** A reservation without a name. */
  async reserve(clause: string, words: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: `对${clause}保留意见` }).click();
    const dialog = page.getByRole('dialog', { name: `对${clause}保留意见` });
    await dialog.getByLabel('您保留的意见').fill(words);
    await dialog.getByRole('radio', { name: /^不署名/ }).check();
    await dialog.getByRole('button', { name: '提交保留意见' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('article', { name: clause })).toContainText(words);
  }

  async loseLine(): Promise<void> {
    await this.page.context().setOffline(true);
    await expect(this.page.getByText('重新连接中，内容已保存在本机').first()).toBeVisible();
  }

  async regainLine(): Promise<void> {
    await this.page.context().setOffline(false);
    await expect(this.page.getByText(/^(已恢复|已连接)$/).first()).toBeVisible({ timeout: 20_000 });
  }
}
