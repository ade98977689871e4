import type { Page } from '@playwright/test';
import { expect } from '../hall.ts';

/** The one who turns the record into minutes and sees them out. */
export class MinutesWriter {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '写纪要' }).click();
    await expect(this.page.getByRole('heading', { name: /纪要/ }).first()).toBeVisible();
  }

  /** The first draft comes from the record. */
  async begin(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '开始写纪要' }).click();
    await expect(page.getByRole('textbox', { name: /协商纪要/ })).toContainText('会议议程');
  }

  /** One line of 实录 becomes a sentence of the minutes. */
  async carry(words: string | RegExp): Promise<void> {
    const { page } = this;
    const line = page.getByRole('listitem').filter({ hasText: words });
    await line
      .getByRole('button', { name: /^写入纪要/ })
      .first()
      .click();
    await expect(line.getByText('已写入', { exact: true }).first()).toBeVisible();
  }

  /** A phrase of the office by its key, and what belongs into its gap. */
  async phrase(no: number, begins: string, words: string): Promise<void> {
    const { page } = this;
    const text = page.getByRole('textbox', { name: /协商纪要/ });
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press(`Alt+Digit${no}`);
    await expect(text).toContainText(begins);
    await page.keyboard.type(words);
    await expect(text).toContainText(`${begins}${words}`);
  }

  async look(at: '更正' | '要素'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(at) }).click();
  }

  async freeze(): Promise<void> {
    await this.page.getByRole('button', { name: '定稿第1版' }).click();
    await expect(this.page.getByText('第1版已定稿。请当场宣读')).toBeVisible();
  }

  async confirmReading(): Promise<void> {
    await this.answer('登记现场宣读确认', '已宣读并确认');
  }

  /** The shortest way: one gate. */
  async nameReviewer(name: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '确定审核人' }).click();
    const dialog = page.getByRole('dialog', { name: '确定审核人' });
    await dialog.getByLabel('审核人').fill(name);
    await dialog.getByRole('button', { name: '就这样审核' }).click();
    await expect(dialog).toBeHidden();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '送审' }).click();
    await expect(this.page.getByText(/正在审核/)).toBeVisible();
  }

  async passGate(gate = 0): Promise<void> {
    const { page } = this;
    await page
      .getByRole('button', { name: /^登记意见/ })
      .nth(gate)
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('怎样给出的').selectOption({ label: '纸质签批' });
    await dialog.getByRole('button', { name: '登记' }).click();
    await expect(dialog).toBeHidden();
  }

  async sign(signer: string, number: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '登记签发' }).click();
    const dialog = page.getByRole('dialog', { name: '登记签发' });
    await dialog.getByLabel('签发人').fill(signer);
    await dialog.getByLabel('期号').fill(number);
    await dialog.getByRole('button', { name: '签发并发出' }).click();
    await expect(page.getByText('纪要已签发。文字、校验码')).toBeVisible();
  }

  private async answer(button: string, press: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog', { name: button });
    await dialog.getByRole('button', { name: press }).click();
    await expect(dialog).toBeHidden();
  }
}
