import type { Page } from '@playwright/test';
import { expect, type Hall, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { MinutesWriter } from '../people/minutes-writer.ts';
import { comePrepared } from '../people/preparing.ts';
import { Secretary } from '../people/secretary.ts';

interface Links {
  readonly gates: readonly string[];
  readonly people: readonly { readonly name: string; readonly path: string }[];
}

const desk = { width: 1366, height: 768 };
const present = ['101室', '102室', '301室', '601室'];

test('minutes go the longest way: those present confirm, a reviewer answers by link', async ({
  hall,
}) => {
  const page = await hall.desk(desk);
  const meeting = await test.step('meeting', () => hold(page, hall));
  const writer = new MinutesWriter(page);
  const links = async () =>
    JSON.parse(await read(page, `/api/meetings/${meeting}/minutes/links`)) as Links;
  await test.step('confirmation', () => confirm(hall, page, links));
  await test.step('review', () => review(hall, page, links));
  await test.step('issue', async () => {
    for (let gate = 1; gate < 4; gate++) await writer.passGate(gate);
    await writer.sign('乙书记', '第3期');
    await expect(page.getByText('原件 第3期')).toBeVisible();
    await hall.picture(page, 'issued');
  });
  await test.step('check', () => verify(hall, page, meeting));
});

/** By the page itself: only the browser knows where the hall's name leads. */
function read(page: Page, path: string): Promise<string> {
  return page.evaluate(async (at) => (await fetch(at)).text(), path);
}

async function hold(page: Page, hall: Hall): Promise<string> {
  const [chair, secretary, writer] = [
    new Chair(page),
    new Secretary(page),
    new MinutesWriter(page),
  ];
  const { meeting } = await comePrepared(page, hall.world);
  await chair.openMeeting();
  await chair.walkTo(1);
  await secretary.checkIn(present);
  await chair.closeMeeting(/^仍然散会/);
  await writer.open();
  await writer.begin();
  return meeting;
}

async function confirm(hall: Hall, page: Page, links: () => Promise<Links>): Promise<void> {
  await page.getByRole('button', { name: '改为到会人逐一确认' }).click();
  await page.getByRole('button', { name: '定稿第1版' }).click();
  await expect(page.getByText('请让到会人逐一确认')).toBeVisible();
  await page.getByRole('button', { name: '请到会人确认' }).click();
  await hall.picture(page, 'ask');
  await page.getByRole('dialog').getByRole('button', { name: '开始确认' }).click();
  await expect(page.getByText('已答复0人，共4人。')).toBeVisible();
  await hall.picture(page, 'asked');
  const { people } = await links();
  expect(people).toHaveLength(present.length);
  for (const [i, { path }] of people.entries()) {
    const phone = await hall.phone();
    await phone.goto(path);
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('纪要');
    if (i === 0) {
      await hall.picture(phone, 'confirm-on-phone');
      await phone.getByLabel(/会议议程/).fill('时间应为十九时');
    }
    await phone.getByRole('button', { name: '确认并提交' }).click();
    await expect(phone.getByText('已收到您的答复')).toBeVisible();
    if (i === 0) await hall.picture(phone, 'confirmed-on-phone');
    await phone.context().close();
  }
  await expect(page.getByText('已答复4人，共4人。')).toBeVisible();
  await expect(page.getByText(/时间应为十九时/)).toBeVisible();
  await hall.picture(page, 'answered');
  await page.getByRole('button', { name: '结束确认' }).click();
}

async function review(hall: Hall, page: Page, links: () => Promise<Links>): Promise<void> {
  await page.getByRole('button', { name: '确定审核人' }).click();
  const dialog = page.getByRole('dialog', { name: '确定审核人' });
  await expect(dialog.getByLabel('关口名称')).toHaveCount(4);
  for (const [i, field] of (await dialog.getByLabel('审核人', { exact: true }).all()).entries()) {
    await field.fill(`审核人${i + 1}`);
  }
  await hall.picture(page, 'gates');
  await dialog.getByRole('button', { name: '就这样审核' }).click();
  await page.getByRole('button', { name: '送审' }).click();
  await expect(page.getByText(/正在审核，还有4关/)).toBeVisible();
  await hall.picture(page, 'in-review');
  const [path = ''] = (await links()).gates;
  const leader = await hall.phone();
  await leader.goto(path);
  await leader.getByRole('button', { name: '退回并说明' }).click();
  await expect(leader.getByRole('alert')).toContainText('退回必须写明原因');
  await leader.getByLabel(/^意见/).fill('请补上一层住户的原话');
  await leader.getByRole('button', { name: '退回并说明' }).click();
  await expect(leader.getByText('您对这一版的意见：退回')).toBeVisible();
  await expect(page.getByText('第1版被退回')).toBeVisible();
  await page.getByRole('button', { name: '退回修改' }).click();
  const back = page.getByRole('dialog', { name: '退回修改' });
  await expect(back.getByLabel('原因')).toHaveValue('审核人1：请补上一层住户的原话');
  await page.keyboard.press('Escape');
  // The desk explains it, and the leader presses again.
  await leader.getByRole('button', { name: '同意', exact: true }).click();
  await expect(leader.getByText('您对这一版的意见：同意')).toBeVisible();
  await hall.picture(leader, 'reviewed-by-link');
  await expect(page.getByText(/还有3关/)).toBeVisible();
  await expect(page.getByText(/同意 本人链接/)).toBeVisible();
}

async function verify(hall: Hall, page: Page, meeting: string): Promise<void> {
  const text = await read(page, `/api/meetings/${meeting}/record.json`);
  const other = await hall.desk(desk);
  await other.goto('/office/verify');
  const choose = (content: string) =>
    other.getByLabel(/会议档案文件/).setInputFiles({
      name: 'record.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await choose(text);
  await expect(other.getByText(/核验通过/)).toBeVisible();
  await hall.picture(other, 'verified');
  await choose(text.replace('乙书记', '丙书记'));
  await expect(other.getByText(/核验不通过：第\d+条记录/)).toBeVisible();
  await hall.picture(other, 'forged');
}
