import type { Page } from '@playwright/test';
import { expect, type Hall, test } from '../hall.ts';
import { Chair } from '../people/chair.ts';
import { enterRoom, prepareLiftCase, setUpOffice } from '../people/preparing.ts';
import { Resident } from '../people/resident.ts';
import { Teller } from '../people/teller.ts';

interface Meeting {
  readonly id: string;
  readonly chair: Chair;
  readonly teller: Teller;
  readonly resident: Resident;
  /** Somebody else of this meeting, not yet come. */
  readonly link: string;
}

const names = ['101室业主', '102室业主'] as const;

test('two meetings at once: nothing crosses over', async ({ hall }) => {
  const page = await hall.desk();
  const office = await setUpOffice(page, hall.world);
  const first = await prepare(hall, page, office);
  const second = await prepare(hall, await hall.beside(page), office);
  await opinionsStayApart(first, second);
  await votesStayApart(hall, first, second);
  await strangersStayOut(first, second);
  await onePhoneInBoth(first, second);
});

async function prepare(hall: Hall, page: Page, office: string): Promise<Meeting> {
  await page.goto('/healthz');
  const { meeting: id, links } = await prepareLiftCase(page, office);
  const [own = '', link = ''] = names.map((name) => links[name]);
  await enterRoom(page, id);
  const chair = new Chair(page);
  await chair.openMeeting();
  const resident = new Resident(await hall.phone());
  await resident.open(own, names[0]);
  await resident.takeSeat();
  await resident.checkIn();
  return { id, chair, teller: new Teller(page), resident, link };
}

async function opinionsStayApart(first: Meeting, second: Meeting): Promise<void> {
  await first.chair.walkTo(1);
  await first.resident.say('反对', '只在第一场说的话。');
  await second.chair.walkTo(1);
  await second.resident.say('赞成', '只在第二场说的话。');
  for (const [here, there] of [
    [first, '第二场'],
    [second, '第一场'],
  ] as const) {
    await expect(here.chair.page.getByRole('article')).toHaveCount(1);
    await expect(here.resident.page.getByRole('article')).toHaveCount(1);
    await expect(here.chair.page.getByText(`只在${there}说的话。`)).toHaveCount(0);
    await expect(here.resident.page.getByText(`只在${there}说的话。`)).toHaveCount(0);
  }
}

async function votesStayApart(hall: Hall, first: Meeting, second: Meeting): Promise<void> {
  for (const { chair, teller } of [first, second]) {
    await chair.page.getByRole('button', { name: '准备表决' }).click();
    await teller.prepare({ question: '同一个题目', rule: '到会过半数' });
  }
  await first.teller.open();
  await expect(first.resident.bar).toBeVisible();
  await expect(second.resident.bar).toHaveCount(0);
  await second.teller.open();
  await first.resident.openBallot();
  await first.resident.choose('反对');
  await first.resident.isTold('已投1票，应投12票');
  await second.resident.openBallot();
  await second.resident.isTold('已投0票，应投12票');
  await hall.picture(first.chair.page, 'first');
  await hall.picture(second.chair.page, 'second');
  await second.resident.choose('赞成');
  await second.resident.isTold(/已计入/);
  await first.chair.page.getByRole('button', { name: '截止表决', exact: true }).click();
  await second.teller.close('通过');
  await expect(first.chair.page.getByText('表决结果：未通过').first()).toBeVisible();
}

/** The seat of one meeting opens no other. */
async function strangersStayOut(first: Meeting, second: Meeting): Promise<void> {
  const { page } = first.resident;
  await page.goto(`/m/${second.id}`);
  await expect(page.getByLabel('8位会议码')).toBeVisible();
  await expect(page.getByText('只在第二场说的话。')).toHaveCount(0);
}

async function onePhoneInBoth(first: Meeting, second: Meeting): Promise<void> {
  const { page } = first.resident;
  await first.resident.open(second.link, names[1]);
  await first.resident.takeSeat();
  await expect(page.getByRole('button', { name: '签到（在会场）' })).toBeVisible();
  await page.goto(`/m/${first.id}`);
  await expect(page.getByText(/^您已签到（在会场）/)).toBeVisible();
  await expect(page.getByText('只在第一场说的话。')).toBeVisible();
}
