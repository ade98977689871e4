import type { Page } from '@playwright/test';
import { expect } from '../hall.ts';

export type Choice = '赞成' | '反对' | '弃权';

interface Question {
  readonly question: string;
  readonly rule: string;
}

/** The one who puts a question to the vote, enters ballots for people and counts. */
export class Teller {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fills in the form that 下一步 or 准备表决 opened, and comes to the check before the opening. */
  async prepare({ question, rule }: Question): Promise<void> {
    const form = this.page.getByRole('dialog', { name: '准备表决' });
    await form.getByLabel('表决题目').fill(question);
    const more = form.getByText('更多方式', { exact: true });
    if (!(await form.getByRole('radio', { name: rule }).isVisible())) await more.click();
    await form.getByRole('radio', { name: rule }).check();
    await form.getByRole('button', { name: '保存，核对后开始' }).click();
    await expect(this.page.getByRole('dialog', { name: '开始表决' })).toBeVisible();
  }

  async open(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '开始表决' });
    await dialog.getByRole('button', { name: '开始表决' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('button', { name: '截止表决', exact: true })).toBeVisible();
  }

  /** 代投: what people without a phone say they choose. */
  async castFor(ballots: Readonly<Record<string, Choice>>): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '名单和代投' }).click();
    const roll = page.getByRole('dialog', { name: '表决名册' });
    for (const [who, choice] of Object.entries(ballots)) {
      const line = roll.getByRole('listitem').filter({ hasText: who });
      await line.getByRole('button', { name: new RegExp(`^为${who}.*代投$`) }).click();
      await line.getByRole('radio', { name: choice, exact: true }).check();
      await line.getByRole('checkbox', { name: '已当面问清，本人同意代投' }).check();
      const enter = line.getByRole('button', { name: '录入这一票' });
      await enter.click();
      await expect(enter).toBeHidden();
      // The lines below move up when it goes, and a press that falls into that presses nothing.
      await expect(line).toBeHidden();
    }
    await roll.getByRole('button', { name: '关闭' }).click();
  }

  /** 截止, and the ten seconds in which it can be taken back. */
  async close(verdict: '通过' | '未通过'): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '截止表决', exact: true }).click();
    await expect(page.getByRole('button', { name: '撤回截止' })).toBeVisible();
    await expect(page.getByText(`表决结果：${verdict}`).first()).toBeVisible({ timeout: 20_000 });
  }
}
