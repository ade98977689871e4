import { expect, test } from '../hall.ts';
import { compose } from '../people/input-method.ts';
import { gatherPrepared } from '../people/lift-case.ts';
import { Secretary } from '../people/secretary.ts';
import { writeTogether } from '../people/together.ts';

const pinyin = (...letters: readonly string[]) =>
  letters.map((_, index) => letters.slice(0, index + 1).join(''));

/** Runs in the page: where in its line the caret is once everything has been drawn. */
const caretSoon = () =>
  new Promise<number | undefined>((resolve) => {
    setTimeout(() => resolve(getSelection()?.anchorOffset), 100);
  });

test('two compose in one paragraph, words are found, versions compared; then four write, one asleep, until the freeze', async ({
  hall,
}) => {
  const cast = await gatherPrepared(hall);
  const { chair, secretary, wang } = cast;
  await chair.openMeeting();
  const other = new Secretary(chair.page);
  await secretary.createDraft({ forWholeMeeting: true });

  await test.step('two at once', async () => {
    await secretary.write(['电梯井用玻璃。']);
    await expect(other.text).toHaveText('电梯井用玻璃。');
    await other.text.click();
    await other.page.keyboard.press('Control+End');
    await secretary.text.click();
    // The other's caret is being drawn: what is drawn in that moment puts this one back.
    await expect(async () => {
      await secretary.page.keyboard.press('Control+Home');
      expect(await secretary.page.evaluate(caretSoon)).toBe(0);
    }).toPass();
    await compose(other.page, {
      steps: pinyin('d', 'i', 'c', 'e', 'n', 'g'),
      words: '底层不出资。',
      meanwhile: () =>
        compose(secretary.page, {
          steps: pinyin('j', 'i', 'n', 'g'),
          words: '经协商，',
          meanwhile: async () => {
            await hall.picture(secretary.page, 'composing');
          },
        }),
    });
    const both = '经协商，电梯井用玻璃。底层不出资。';
    for (const { text } of [secretary, other]) await expect(text).toHaveText(both);
    await secretary.isSaved();
    await other.isSaved();
    await expect(secretary.page.getByText(/（也在这一段）/)).toBeVisible();
  });

  await test.step('a comment on a passage', async () => {
    const asked = secretary.page.getByRole('blockquote').filter({ hasText: '底层不出资。' });
    // What is drawn in the moment of a key may put the selection back: the form says what it is about.
    await expect(async () => {
      const notNow = secretary.page.getByRole('button', { name: '取消', exact: true });
      if (await notNow.isVisible()) await notNow.click();
      await secretary.toEnd();
      for (const _ of '底层不出资。') await secretary.page.keyboard.press('Shift+ArrowLeft');
      await secretary.page.keyboard.press('Control+Alt+m');
      await expect(asked).toBeVisible({ timeout: 2_000 });
    }).toPass();
    const said = '101室同意这样写吗？';
    await secretary.page.getByLabel('批注这段文字').fill(said);
    await secretary.page.getByRole('button', { name: '提交批注' }).click();
    const passage = other.text.locator('[data-passage]');
    await expect(passage).toHaveText('底层不出资。');
    await secretary.write(['由二层以上分摊。']);
    await expect(other.text).toContainText('由二层以上分摊。');
    await expect(passage).toHaveText('底层不出资。');
    const comments = other.page.getByRole('region', { name: '批注' });
    await expect(comments).toContainText(said);
    await comments.getByRole('button', { name: '底层不出资。' }).click();
    await other.page.getByRole('button', { name: '看这里的1条批注' }).click();
    await hall.picture(other.page, 'commented');
    await comments.getByRole('button', { name: '标为已处理' }).click();
    await expect(secretary.text.locator('[data-passage]')).toHaveCount(0);
    await expect(comments.getByRole('button', { name: '重新打开' })).toBeVisible();
    await comments.getByRole('button', { name: '依申请删除内容…' }).click();
    const erasing = other.page.getByRole('dialog', { name: '依申请删除这条批注' });
    await expect(erasing).toContainText('连同回复，共1处');
    await hall.picture(other.page, 'erasing-comment');
    await erasing.getByRole('button', { name: '下一步' }).click();
    await expect(erasing).toContainText('删除后无法恢复，也不能撤回。');
    await hall.picture(other.page, 'erasing-comment-for-good');
    await erasing.getByRole('button', { name: '确认删除，不再恢复' }).click();
    await expect(erasing).toBeHidden();
    await expect(comments).toContainText('（内容已依申请删除）');
    await expect(comments).not.toContainText(said);
  });

  await test.step('numbers and finding', async () => {
    await secretary.write(['费用由二层以上分摊，费用明细公示。'], { onNewLine: true });
    await secretary.divideIntoClauses(2);
    await expect(secretary.text.locator('[data-clause="第2条"]')).toContainText('费用由');
    await secretary.text.click();
    await secretary.page.keyboard.press('Alt+F10');
    const find = secretary.page.getByRole('button', { name: '查找', exact: true });
    for (let tools = 0; tools < 20; tools += 1) {
      if (await find.evaluate((tool) => tool === document.activeElement)) break;
      await secretary.page.keyboard.press('ArrowRight');
    }
    await secretary.page.keyboard.press('Enter');
    await secretary.page.getByRole('searchbox', { name: '查找文字' }).fill('费用');
    await expect(secretary.page.getByText('共2处').first()).toBeVisible();
    await secretary.page.keyboard.press('Enter');
    await expect(secretary.page.getByText('第1处，共2处').first()).toBeVisible();
    await hall.picture(secretary.page, 'finding');
    await secretary.page.getByRole('searchbox').press('Escape');
    await wang.see('协商意见稿');
    await expect(wang.page.getByText('第2条', { exact: true }).first()).toBeVisible();
    await hall.picture(wang.page, 'numbered-text');
  });

  await test.step('versions', async () => {
    await secretary.freeze(1);
    await secretary.reopenDraft();
    await secretary.write(['另设监督小组。'], { onNewLine: true });
    await secretary.freeze(2);
    await secretary.reopenDraft();
    await secretary.page.getByRole('button', { name: '第1版', exact: true }).click();
    await secretary.page.getByRole('button', { name: '与第2版比较' }).click();
    await expect(secretary.page.locator('ins').last()).toContainText('另设监督小组。');
    await secretary.page.getByRole('button', { name: '第1版是谁写的' }).click();
    await expect(secretary.page.getByText(/写\d+字$/).first()).toBeVisible();
    await hall.picture(secretary.page, 'versions');
    await secretary.page.getByRole('button', { name: '把正文改回第1版' }).click();
    await expect(secretary.text).not.toContainText('另设监督小组。');
    await expect(other.text).not.toContainText('另设监督小组。');
    await secretary.isSaved();
    await hall.picture(secretary.page, 'put-back');
    await secretary.page.getByRole('button', { name: '撤销' }).click();
    await expect(other.text).toContainText('另设监督小组。');
    await secretary.page.getByRole('button', { name: '与正在写的比较' }).click();
    await expect(secretary.page.getByText('第1版之后改了什么')).toBeVisible();
    await expect(secretary.page.locator('ins').last()).toContainText('另设监督小组。');
    await hall.picture(secretary.page, 'since-version');
  });

  await test.step('two laptops and two phones', () => writeTogether(cast));
});
