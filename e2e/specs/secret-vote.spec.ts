import type { Locator } from '@playwright/test';
import { expect, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { comePrepared } from '../people/preparing.ts';
import { Resident } from '../people/resident.ts';
import { Teller } from '../people/teller.ts';

test.use({ host: 'hall.test' });

const voters = ['201室业主', '202室业主', '302室业主', '401室业主', '402室业主'];

test('five people vote in secret over plain http, and find their ballots in the list', async ({
  hall,
}) => {
  const page = await hall.desk({ width: 1366, height: 768 });
  const { links } = await comePrepared(page, hall.world);
  const chair = new Chair(page);
  await chair.openMeeting();

  // One phone for all five, as in a family: whose ballot it is stands above it.
  const resident = new Resident(await hall.phone());
  for (const voter of voters) {
    await resident.open(links[voter] ?? '', voter);
    await resident.takeSeat();
  }
  await chair.walkTo(6);
  await chair.go('下一步：准备表决');
  const form = page.getByRole('dialog', { name: '准备表决' });
  await form.getByText('更多方式', { exact: true }).click();
  await form.getByRole('radio', { name: /^无记名/ }).check();
  await expect(form.getByText(/计票后票和钥匙一起销毁/)).toBeVisible();
  await form.getByText(/计票后票和钥匙一起销毁/).scrollIntoViewIfNeeded();
  await hall.picture(page, 'form');
  const teller = new Teller(page);
  await teller.prepare({ question: '对答复是否满意？', rule: '到会过半数' });
  await resident.feel();
  await teller.open();

  await resident.isShaken();
  await resident.bar.click();
  const { ballot } = resident;
  for (const [i, voter] of voters.entries()) {
    await turnTo(ballot, voter);
    await resident.isTold(/谁投了，工作人员会知道/);
    if (i === 0) await hall.picture(resident.page, 'booth');
    await resident.choose(i < 3 ? '赞成' : '反对');
    await resident.isTold(/已计入 \d\d:\d\d:\d\d/);
  }
  await hall.picture(resident.page, 'counted');
  const kept = await resident.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('sealed.');
  expect(kept).not.toMatch(/"?choice/);
  await expect(page.getByText(/5\D*12/).first()).toBeVisible();
  await expect(page.getByText(/只能由本人投/)).toBeVisible();
  await expect(page.getByRole('button', { name: '录入选票' })).toHaveCount(0);
  await hall.picture(page, 'running');

  await teller.close('通过');
  for (const [i, voter] of voters.entries()) {
    await turnTo(ballot, voter);
    await ballot.getByRole('button', { name: '核对我的票' }).click();
    await resident.isTold(`您的票在清单里，记的是：${i < 3 ? '赞成' : '反对'}`);
    await resident.isTold('清单没有被改过：与会议记录里的校验码一致。');
  }
  await ballot.getByText('票号清单').click();
  await ballot.getByText(/^您的票号/).scrollIntoViewIfNeeded();
  await hall.picture(resident.page, 'checked');
  await page.getByText('票号清单').first().click();
  await hall.picture(page, 'list');
});

/** On a phone of several one ballot is open at a time. */
async function turnTo(ballot: Locator, voter: string): Promise<void> {
  const others = ballot.getByRole('button', { name: /^(看另|选另)/ });
  if (await others.isVisible()) await others.click();
  await ballot.getByRole('button', { name: voter }).click();
}
