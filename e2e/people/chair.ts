import type { Locator, Page } from '@playwright/test';
import { expect } from '../hall.ts';

/** The one who leads the meeting from the staff room: 主持人, or the clerk who presses for them. */
export class Chair {
  readonly page: Page;
  /** The one red button: what comes next. */
  readonly next: Locator;
  readonly takeBack: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.getByRole('button', { name: /^下一步：/ });
    this.takeBack = page.getByRole('button', { name: /^撤回：/ });
  }

  /** Presses 下一步 when it says what is meant. */
  async go(step: string | RegExp): Promise<void> {
    await expect(this.next).toHaveText(step);
    await this.next.click();
  }

  /** The one step that 协商路径 suggests. */
  async goOn(step: string): Promise<void> {
    await this.page.getByRole('button', { name: `继续：${step}`, exact: true }).click();
  }

  async openMeeting(): Promise<void> {
    await this.go('下一步：宣布开会');
    await expect(this.page.getByText('进行中', { exact: true }).first()).toBeVisible();
  }

  /** Walks the agenda until the item of this number runs. */
  async walkTo(number: number): Promise<void> {
    const running = this.page.locator('[aria-current=step]');
    for (let at = 1; at <= number; at += 1) {
      const step = new RegExp(`^下一步：(开始|进入)第${at}项：`);
      if (await this.isPast(at)) continue;
      await this.go(step);
      await expect(running).toContainText(`${at}`);
    }
  }

  /** What the menu of the big screen offers. */
  async onScreen(what: string): Promise<void> {
    await this.page.getByRole('button', { name: /^大屏：/ }).click();
    await this.page.getByRole('menuitem', { name: what }).click();
  }

  /** 散会, with its second step. */
  async closeMeeting(second: RegExp): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '会议操作' }).click();
    await page.getByRole('menuitem', { name: '散会' }).click();
    const dialog = page.getByRole('dialog', { name: '散会' });
    await dialog.getByRole('button', { name: second }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('已散会', { exact: true })).toBeVisible();
  }

  private async isPast(number: number): Promise<boolean> {
    const row = this.page
      .getByRole('list', { name: '议程' })
      .getByRole('listitem')
      .nth(number - 1);
    return (await row.textContent())?.match(/已完成|进行中/) != null;
  }
}
