import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from '../hall.ts';
import { amend } from '../people/amending.ts';
import { compose } from '../people/input-method.ts';
import { type Cast, firstBallots, gather, secondBallots, title } from '../people/lift-case.ts';
import { Secretary } from '../people/secretary.ts';
import { wordsOf } from '../people/word-file.ts';

const rule = '业主共同决定（改建';

test('the lift case is held by moderator, secretary and residents on phones', async ({ hall }) => {
  const cast = await gather(hall);
  await test.step('opinions', () => discuss(cast));
  await test.step('text', () => draft(cast));
  await test.step('first vote', () => fail(cast));
  await test.step('second text', () => revise(cast));
  await test.step('second vote', () => pass(cast));
  await test.step('minutes', () => finish(cast));
});

async function discuss({ hall, chair, secretary, screen, wang, remote }: Cast): Promise<void> {
  await chair.openMeeting();
  await wang.checkIn();
  await remote.checkIn();
  await hall.picture(wang.page, 'checked-in');
  await chair.walkTo(5);
  await wang.say('赞成', '同意装，三、四层出钱要和五、六层拉开。');
  await hall.picture(wang.page, 'opinion-handed-in');
  await secretary.record({
    who: '601室',
    stance: '赞成',
    text: '老伴坐轮椅，一个月下不了两回楼。',
  });
  await secretary.record({
    who: '101室',
    stance: '反对',
    text: '井道正好挡住我家次卧窗户，房子要贬值，给多少钱也不合适。',
    verbatim: true,
  });
  await remote.second('老伴坐轮椅');
  await hall.picture(remote.page, 'seconded');
  const speaker = screen.getByText('601室业主');
  await expect(screen.getByText('老伴坐轮椅')).toBeVisible();
  await expect(speaker).toHaveCount(0);
  await expect(screen.getByText('王旸')).toHaveCount(0);
  await hall.picture(screen, 'screen-discussion');
  await chair.onScreen('在大屏上显示人名');
  await expect(speaker).toBeVisible();
  await hall.picture(screen, 'screen-names');
  await screen.getByRole('button', { name: /^投屏安全/ }).press('Enter');
  await expect(speaker).toHaveCount(0);
}

async function draft(cast: Cast): Promise<void> {
  const { hall, chair, secretary, wang, screen } = cast;
  await secretary.createDraft({ forWholeMeeting: true });
  await secretary.write(['采用玻璃井道，夜间低速静音运行。']);
  const other = new Secretary(chair.page);
  await other.text.click();
  await other.page.keyboard.press('Control+End');
  await other.page.keyboard.press('Enter');
  await compose(other.page, {
    steps: ['y', 'yi', 'yi c', 'yi ceng', '一层'],
    words: '一层不出资，二至六层分摊。',
    meanwhile: async () => {
      await secretary.text.click();
      await secretary.page.keyboard.press('Control+Home');
      await secretary.page.keyboard.insertText('经协商，');
      await secretary.isSaved();
    },
  });
  const both = /经协商，采用玻璃井道.*一层不出资，二至六层分摊。$/;
  await expect(secretary.text).toHaveText(both);
  await expect(other.text).toHaveText(both);
  await hall.picture(chair.page, 'writing-together');
  await wang.see('协商意见稿');
  await expect(wang.page.getByRole('tabpanel')).toContainText('二至六层分摊');
  await hall.picture(wang.page, 'text-followed');
  await test.step('clauses', () => amend(cast));
  await secretary.freeze(1);
  await hall.picture(screen, 'screen-frozen');
}

async function fail({ hall, chair, teller, wang, remote, screen }: Cast): Promise<void> {
  await chair.walkTo(6);
  await chair.go('下一步：准备表决');
  await teller.prepare({ question: '加装电梯意向（第一次）', rule });
  await hall.picture(chair.page, 'before-opening');
  await teller.open();
  await hall.picture(wang.page, 'vote-bar');
  await wang.openBallot();
  await hall.picture(wang.page, 'ballot');
  await wang.choose('赞成');
  await wang.isTold(/已计入 \d\d:\d\d:\d\d/);
  await hall.picture(wang.page, 'counted');
  await remote.openBallot();
  await remote.loseLine();
  await remote.choose('赞成');
  await remote.isTold('未提交，已保存在本机，连上后自动提交');
  await hall.picture(remote.page, 'not-sent');
  await teller.castFor(firstBallots);
  await hall.picture(screen, 'screen-vote');
  await teller.close('未通过');
  await hall.picture(chair.page, 'failed');
  await hall.picture(screen, 'screen-failed');
  await remote.regainLine();
  await remote.isTold(/^▲? ?表决已于\d\d:\d\d:\d\d截止，您的票\d\d:\d\d:\d\d到达，未计入$/);
  await hall.picture(remote.page, 'too-late');
  await remote.closeBallot();
  await wang.isTold('未通过');
  await hall.picture(wang.page, 'result');
  await wang.closeBallot();
}

async function revise({ hall, chair, secretary, wang }: Cast): Promise<void> {
  await chair.walkTo(8);
  // What the path to agreement suggests after a vote that failed.
  await chair.goOn('重新打开修改');
  await expect(secretary.text).toBeVisible();
  const words = '对一层采光影响给予补偿，金额和支付方式写入协议。';
  const comeBack = await secretary.writeOfflineAndLeave(words);
  await comeBack();
  await expect(secretary.text).toContainText(words);
  await secretary.isSaved();
  await expect(new Secretary(chair.page).text).toHaveText(new RegExp(`分摊。见意见\\d+${words}$`));
  await hall.picture(secretary.page, 'revising');
  const comeTooLate = await secretary.writeOfflineAndLeave('另请社区出具承诺书。');
  await new Secretary(chair.page).freeze(2);
  await comeTooLate();
  const lost = secretary.page.getByLabel('我未提交的修改');
  await expect(lost).toHaveValue('另请社区出具承诺书。');
  await hall.picture(secretary.page, 'given-back');
  await secretary.page.reload();
  await expect(lost).toHaveValue('另请社区出具承诺书。');
  await secretary.page.getByRole('button', { name: '不再保留' }).click();
  await expect(lost).toBeHidden();
  await wang.see('协商意见稿');
  await wang.page.getByRole('button', { name: '与第1版比较' }).click();
  await expect(
    wang.page.locator('ins').filter({ hasText: '金额和支付方式写入协议' }),
  ).toBeVisible();
  await hall.picture(wang.page, 'compared');
}

/** What has become of the text since the first vote, underlined: no colour is needed to see it. */
async function changesAreShown(at: Locator): Promise<void> {
  await at.getByRole('button', { name: '比上次表决的第1版改了哪里' }).click();
  const added = at.locator('ins').filter({ hasText: '金额和支付方式写入协议' });
  await expect(added).toHaveCSS('text-decoration-line', 'underline');
}

async function pass({ hall, chair, teller, wang, remote, screen }: Cast): Promise<void> {
  await chair.walkTo(9);
  await chair.go('下一步：准备表决');
  await teller.prepare({ question: '加装电梯意向（第二次，修改后）', rule });
  await changesAreShown(chair.page.getByRole('dialog', { name: '开始表决' }));
  await hall.picture(chair.page, 'changes-before-opening');
  await teller.open();
  await remote.loseLine();
  await remote.openBallot();
  await remote.choose('赞成');
  await remote.isTold('未提交，已保存在本机，连上后自动提交');
  await remote.regainLine();
  await remote.isTold(/已计入 \d\d:\d\d:\d\d/);
  await wang.openBallot();
  await changesAreShown(wang.ballot);
  await wang.readsWhole();
  await hall.picture(wang.page, 'changes-on-ballot');
  await wang.choose('赞成');
  await wang.isTold(/已计入/);
  await teller.castFor(secondBallots);
  await teller.close('通过');
  await expect(chair.page.getByText('这一版已经表决通过。')).toBeVisible();
  await hall.picture(chair.page, 'passed');
  await hall.picture(screen, 'screen-passed');
  await wang.isTold('通过');
  await hall.picture(wang.page, 'passed-on-phone');
}

async function finish({ hall, chair, meeting }: Cast): Promise<void> {
  const { page } = chair;
  await chair.walkTo(10);
  await chair.closeMeeting(/^仍然散会/);
  await hall.picture(page, 'closed');
  const download = page.waitForEvent('download');
  await page.evaluate((path) => location.assign(path), `/api/meetings/${meeting}/minutes.docx`);
  const words = wordsOf(await readFile(await (await download).path()));
  for (const part of [
    title,
    '示例',
    '加装电梯意向（第一次）',
    '未通过',
    '（第二次，修改后）',
    '通过',
    '老伴坐轮椅',
  ]) {
    expect(words).toContain(part);
  }
}
