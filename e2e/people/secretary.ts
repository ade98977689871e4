import type { Locator, Page } from '@playwright/test';
import { expect } from '../hall.ts';
import { isInLastLine, keptOnDevice } from './in-the-page.ts';

interface Said {
  /** As the roster names the person, or the room. */
  readonly who: string;
  readonly stance: '赞成' | '反对' | '中立' | '有保留';
  readonly text: string;
  readonly verbatim?: boolean;
}

/** The one who writes: what people said, and the text that comes of it. */
export class Secretary {
  readonly page: Page;
  /** The text being written. */
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: /正文/ });
  }

  /** 代记意见. */
  async record({ who, stance, text, verbatim = false }: Said): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '＋代记意见' }).click();
    const dialog = page.getByRole('dialog', { name: '代记意见' });
    await dialog.getByLabel('谁的意见', { exact: true }).first().fill(who);
    await dialog.getByRole('button', { name: who }).first().click();
    await dialog.getByRole('radio', { name: stance }).check();
    await dialog.getByLabel('意见内容').fill(text);
    if (verbatim) await dialog.getByLabel('原话照录').check();
    await dialog.getByRole('button', { name: '记下这条意见' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
  }

  /** What a line of 实录 promises or asks, by one tap; owner and date come with it. */
  async note(what: '记为现场承诺' | '记为待答复问题', words: string, no: number): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: `${what}：${words}` }).click();
    await expect(page.getByRole('button', { name: `修改第${no}项` })).toBeVisible();
  }

  /** 代签到, by room. */
  async checkIn(rooms: readonly string[]): Promise<void> {
    const { page } = this;
    const open = page.getByRole('button', { name: '代签到' });
    // Another field, for those who wait to be confirmed, is called much the same.
    const search = page.getByLabel('姓名或门牌号', { exact: true });
    // While people check in the desk is open by itself.
    await expect(open.or(search).first()).toBeVisible();
    if (await open.isVisible()) await open.click();
    for (const room of rooms) {
      await search.fill(room);
      await page.getByRole('button', { name: new RegExp(`^为.*${room}.*签到$`) }).click();
      const line = page.getByRole('listitem').filter({ hasText: room });
      await expect(line.getByText(/已到 \d\d:\d\d/)).toBeVisible();
    }
    await page.getByRole('button', { name: '收起签到' }).click();
  }

  async createDraft({ forWholeMeeting = false } = {}): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: '新建意见稿' }).click();
    const dialog = page.getByRole('dialog', { name: '新建意见稿' });
    if (forWholeMeeting) await dialog.getByLabel('用于').selectOption({ label: '整个会议' });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.text).toBeVisible();
  }

  /** Writes paragraphs at the end of the text and waits until they are on disk. */
  async write(paragraphs: readonly string[], { onNewLine = false } = {}): Promise<void> {
    const { page } = this;
    await this.toEnd();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0 || onNewLine) await page.keyboard.press('Enter');
      await page.keyboard.insertText(paragraph);
    }
    await expect(this.text).toContainText(paragraphs.at(-1) ?? '');
    await this.isSaved();
  }

  /** What is drawn in the moment of a click may put the caret back where it was. */
  async toEnd(): Promise<void> {
    await this.text.click();
    await expect(async () => {
      await this.page.keyboard.press('Control+End');
      expect(await this.text.evaluate(isInLastLine)).toBe(true);
    }).toPass();
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
  }

  /** Goes on writing without a line, and leaves the page while there is none. Returns the way back. */
  async writeOfflineAndLeave(paragraph: string): Promise<() => Promise<void>> {
    const { page } = this;
    const place = page.url();
    await page.context().setOffline(true);
    await expect(page.getByText('离线，已写的都已保存')).toBeVisible();
    await this.toEnd();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
    await expect(page.getByText(/^离线，\d处未提交，已保存在本机$/)).toBeVisible();
    // Nobody leaves in the very moment of the last letter; the device is still writing it down then.
    await expect.poll(() => page.evaluate(keptOnDevice)).toContain(paragraph);
    const asked = page.waitForEvent('dialog');
    await Promise.all([asked.then((dialog) => dialog.accept()), page.goto('about:blank')]);
    expect((await asked).type()).toBe('beforeunload');
    return async () => {
      await page.context().setOffline(false);
      await page.goto(place);
    };
  }

  /** 分条款: all paragraphs, as is proposed. */
  async divideIntoClauses(count: number): Promise<void> {
    await this.page.getByRole('button', { name: '分条款' }).click();
    const dialog = this.page.getByRole('dialog', { name: '分条款' });
    await dialog.getByRole('button', { name: `保存，共${count}条` }).click();
    await expect(dialog).toBeHidden();
    await expect(this.clause(`第${count}条`)).toBeVisible();
  }

  clause(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  /** Takes an amendment over as it was proposed. */
  async takeOver(amendment: number): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: `处理第${amendment}号修改建议` }).click();
    await page.getByRole('menuitem', { name: '采纳，写入正文' }).click();
  }

  /** Takes the only reservation on a clause from view. */
  async hideReservation(clause: string, reason: string): Promise<void> {
    await this.clause(clause).getByRole('button', { name: '隐藏…' }).click();
    const dialog = this.page.getByRole('dialog', { name: '隐藏这条保留意见' });
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '隐藏', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async showHidden(clause: string): Promise<void> {
    await this.clause(clause)
      .getByText(/^已隐藏1条/)
      .click();
    await this.clause(clause).getByRole('button', { name: '恢复公开' }).click();
  }

  /** Lets the end of the text point at what somebody said, by the keyboard alone. */
  async pointAt(words: string): Promise<void> {
    const { page } = this;
    await this.toEnd();
    await page.getByRole('button', { name: '引用意见、发言或表决' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '引用意见、发言或表决' });
    await dialog.getByLabel('按编号或内容查找').fill(words);
    await dialog.getByRole('button', { name: /^(意见|发言)\d/ }).click();
    await expect(dialog).toBeHidden();
    await expect(this.text).toContainText(/见(意见|发言)\d+/);
    await this.isSaved();
  }

  /** An opinion, found by its words, becomes part of a clause. */
  async putIntoClause(words: string, clause: string, reason: string): Promise<void> {
    const { page } = this;
    const opinion = page.getByRole('article').filter({ hasText: words });
    await opinion.getByRole('button', { name: /^处理第\d+条$/ }).click();
    await page.getByRole('menuitem', { name: '写入条款…' }).click();
    const dialog = page.getByRole('dialog', { name: /写入条款$/ });
    await dialog.getByLabel('写到哪里').selectOption({ label: `归到${clause}` });
    await dialog.getByRole('radio', { name: '部分采纳' }).check();
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '写入条款' }).click();
    await expect(dialog).toBeHidden();
  }

  async freeze(version: number): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: `定稿第${version}版`, exact: true }).click();
    await this.isFrozen(version);
  }

  async isFrozen(version: number): Promise<void> {
    await expect(this.page.getByText(`第${version}版，已定稿`).first()).toBeVisible();
  }

  async reopenDraft(): Promise<void> {
    await this.page.getByRole('button', { name: '重新打开修改', exact: true }).click();
    await expect(this.text).toBeVisible();
  }
}
