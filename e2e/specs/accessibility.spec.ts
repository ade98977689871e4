import type { Page } from '@playwright/test';
import { bigScreen, expect, type Hall, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { Clerk } from '../people/clerk.ts';
import { everySize, Inspector } from '../people/inspector.ts';
import { comePrepared } from '../people/preparing.ts';
import { Resident } from '../people/resident.ts';
import { Secretary } from '../people/secretary.ts';
import { Teller } from '../people/teller.ts';

const title = '仓后街社区老旧楼院加装电梯协商议事会';
const desks = { sizes: everySize, target: null, text: 14 };

test('every page of the office can be read and used', async ({ hall }) => {
  const page = await hall.desk();
  const inspector = new Inspector(desks);
  const look = async (where: string) => {
    await inspector.look(page, where);
    await hall.picture(page, where);
  };
  const clerk = new Clerk(page);
  await page.goto(hall.world.setUpUrl);
  const right = page.getByRole('button', { name: '对', exact: true });
  await right.waitFor();
  await look('set-up-clock');
  await inspector.reaches(page, right, 'set-up-clock');
  await right.click();
  await look('set-up-form');
  await clerk.setUp(hall.world.setUpUrl);
  await look('recovery-code');
  await clerk.goOn();
  await look('meetings-empty');
  await page.getByRole('link', { name: '新建会议' }).click();
  await page.getByRole('button', { name: '新建会议' }).waitFor();
  await look('new-by-template');
  await page.getByRole('link', { name: '会议', exact: true }).click();
  const meeting = await clerk.createFromCase(title);
  await preparing(page, look);
  await papers(hall, page, meeting);
  for (const place of ['/office', '/office/copies', '/office/accounts']) {
    await page.goto(place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(place.slice(1).replace('/', '-'));
  }
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByLabel('登录名').waitFor();
  await look('sign-in');
  await inspector.reaches(page, page.getByRole('button', { name: '登录', exact: true }), 'sign-in');
  await page.goto('/office/recover');
  await page.getByRole('textbox', { name: '恢复码' }).waitFor();
  await look('recover');
  expect(inspector.findings).toEqual([]);
});

type Look = (where: string) => Promise<void>;

async function preparing(page: Page, look: Look): Promise<void> {
  await look('meeting-agenda');
  const tabs = page.getByRole('navigation', { name: '会议准备' }).getByRole('link');
  for (const [index, name] of (await tabs.allTextContents()).entries()) {
    if (index === 0) continue;
    await tabs.nth(index).click();
    await expect(page.getByText(/^(正在读取|请稍候)…$/)).toHaveCount(0);
    await look(`meeting-${name}`);
  }
}

/** Papers are as wide as paper, and their smallest letters those of a print: 10 points. */
async function papers(hall: Hall, page: Page, meeting: string): Promise<void> {
  const inspector = new Inspector({
    sizes: [{ width: 1440, height: 900 }],
    target: null,
    text: 13,
  });
  for (const sheet of 'notice agenda sign-in slips ballots rules privacy poster'.split(' ')) {
    await page.goto(`/office/meetings/${meeting}/prints/${sheet}`);
    await page.getByRole('button', { name: '打印' }).waitFor();
    await inspector.look(page, `print-${sheet}`);
    await hall.picture(page, `print-${sheet}`);
  }
  expect(inspector.findings).toEqual([]);
}

for (const mode of ['normal', 'elder'] as const) {
  test(`every page of the meeting can be read and used, ${mode}`, async ({ hall }) => {
    const staff = new Inspector(desks);
    const wide = new Inspector({ ...desks, sizes: [bigScreen] });
    const least = mode === 'elder' ? { target: 60, text: 20 } : { target: 44, text: 14 };
    const people = new Inspector({ sizes: everySize, ...least });
    const look = async (page: Page, where: string) => {
      await people.look(page, where);
      await hall.picture(page, `${mode}-${where}`);
    };
    const round = await begin(hall, mode, look);
    const { chair, screen, resident } = round;
    await attend(round, look, people);
    if (mode === 'normal') {
      for (const view of ['主持', '记录', '单人']) {
        await chair.page.getByRole('button', { name: view, exact: true }).click();
        await staff.look(chair.page, `staff room, ${view}`);
      }
    }
    await vote(round, look, people);
    if (mode === 'normal') {
      await staff.look(chair.page, 'staff room, result');
      await wide.look(screen, 'screen, result');
    }
    await resident.closeBallot();
    for (const tab of ['协商意见稿', '议程', '表决']) {
      await resident.see(tab);
      await look(resident.page, `tab ${tab}`);
    }
    expect([...staff.findings, ...wide.findings, ...people.findings]).toEqual([]);
  });
}

interface Round {
  readonly chair: Chair;
  readonly screen: Page;
  readonly resident: Resident;
}

type LookAt = (page: Page, where: string) => Promise<void>;

async function begin(hall: Hall, mode: 'normal' | 'elder', look: LookAt): Promise<Round> {
  const page = await hall.desk();
  const { meeting, links } = await comePrepared(page, hall.world);
  const phone = await hall.phone();
  await phone.goto('/j');
  await phone.getByLabel('8位会议码').waitFor();
  if (mode === 'elder') await phone.getByRole('button', { name: '长辈版' }).click();
  await look(phone, 'door');
  const resident = new Resident(phone);
  await resident.open(links['302室业主'] ?? '', '302室业主');
  await look(phone, 'are you');
  await resident.takeSeat();
  await look(phone, 'room before');
  const screen = await hall.beside(page, bigScreen);
  await screen.goto(`/m/${meeting}/screen`);
  return { chair: new Chair(page), screen, resident };
}

async function attend({ chair, resident }: Round, look: LookAt, people: Inspector): Promise<void> {
  const { page } = resident;
  await chair.openMeeting();
  await people.reaches(page, page.getByRole('button', { name: '签到（在会场）' }), 'check in');
  await resident.checkIn();
  await chair.walkTo(5);
  await page.getByRole('button', { name: '写意见', exact: true }).click();
  await look(page, 'writing an opinion');
  await page.getByRole('button', { name: '先收起' }).click();
  await resident.say('有保留', '我用得少，要我出钱的话得按楼层分。');
  const secretary = new Secretary(chair.page);
  await secretary.record({
    who: '601室',
    stance: '赞成',
    text: '老伴坐轮椅，一个月下不了两回楼。',
  });
  await secretary.createDraft();
  await secretary.write(['采用玻璃井道，夜间低速静音运行。']);
  await secretary.freeze(1);
  await look(page, 'room with opinions');
}

async function vote({ chair, resident }: Round, look: LookAt, people: Inspector): Promise<void> {
  const { page } = resident;
  await chair.walkTo(6);
  await chair.go('下一步：准备表决');
  const teller = new Teller(chair.page);
  await teller.prepare({ question: '是否同意这一版？', rule: '业主共同决定（一般' });
  await teller.open();
  await look(page, 'room with a vote');
  await people.reaches(page, resident.bar, 'vote bar');
  await resident.openBallot();
  await look(page, 'ballot');
  await people.reaches(
    page,
    resident.ballot.getByRole('button', { name: '提交', exact: true }),
    'ballot',
  );
  await resident.choose('赞成');
  const again = resident.ballot.getByRole('button', { name: '确认提交' });
  if (await page.evaluate(() => document.documentElement.hasAttribute('data-elder'))) {
    await look(page, 'asked once more');
    await again.click();
  }
  await resident.isTold(/已计入/);
  await look(page, 'counted');
  await teller.close('未通过');
  await resident.isTold('未通过');
  await look(page, 'result');
}
