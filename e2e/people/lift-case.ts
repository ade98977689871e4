import type { Page } from '@playwright/test';
import { bigScreen, expect, type Hall } from '../hall.ts';
import { Chair } from './chair.ts';
import { Clerk, linkIn } from './clerk.ts';
import { addColleague, comeIn } from './colleague.ts';
import { comePrepared, type Prepared, prepareWriter } from './preparing.ts';
import { Resident } from './resident.ts';
import { Secretary } from './secretary.ts';
import { type Choice, Teller } from './teller.ts';

const writer = { login: 'writer', name: '秘书' } as const;
const names = ['301室业主（王旸）', '302室业主'] as const;

export const title = '仓后街社区老旧楼院加装电梯协商议事会';

/** Everybody who holds the lift case. */
export interface Cast {
  readonly hall: Hall;
  readonly meeting: string;
  readonly chair: Chair;
  readonly teller: Teller;
  readonly secretary: Secretary;
  /** The big screen. */
  readonly screen: Page;
  /** 301, in the hall. */
  readonly wang: Resident;
  /** 302, whose line is bad. */
  readonly remote: Resident;
}

/** First start, a meeting from the case, links, all by the pages of the office; and everybody in their places. */
export async function gather(hall: Hall): Promise<Cast> {
  const clerk = new Clerk(await hall.desk());
  await clerk.setUp(hall.world.setUpUrl);
  await clerk.goOn();
  const meeting = await clerk.createFromCase(title);
  await addColleague(clerk.page, { ...writer, duties: ['记录'] });
  await clerk.page.getByRole('link', { name: '人员与链接' }).click();
  const links: Record<string, string> = {};
  for (const name of names) links[name] = linkIn(await clerk.invitationFor(name));
  await hall.picture(clerk.page, 'people');
  await clerk.enterRoom();
  return await inPlaces(hall, clerk.page, { meeting, links });
}

/** The same people in a meeting that the office has prepared. */
export async function gatherPrepared(hall: Hall): Promise<Cast> {
  const page = await hall.desk();
  const prepared = await comePrepared(page, hall.world);
  await prepareWriter(page, prepared, writer);
  return await inPlaces(hall, page, prepared);
}

async function inPlaces(
  hall: Hall,
  page: Page,
  { meeting, links }: Pick<Prepared, 'meeting' | 'links'>,
): Promise<Cast> {
  const wang = new Resident(await hall.phone());
  await wang.open(links[names[0]] ?? '', names[0]);
  await hall.picture(wang.page, 'are-you');
  await wang.takeSeat();
  const remote = new Resident(await hall.phone());
  await remote.open(links[names[1]] ?? '', names[1]);
  await remote.takeSeat();
  const desk = await hall.desk();
  await comeIn(desk, writer.login, meeting);
  const screen = await hall.beside(page, bigScreen);
  await screen.goto(`/m/${meeting}/screen`);
  await expect(screen.getByText('扫码进入会议')).toBeVisible();
  await hall.picture(screen, 'screen-before');
  const staff = {
    chair: new Chair(page),
    teller: new Teller(page),
    secretary: new Secretary(desk),
  };
  return { hall, meeting, ...staff, screen, wang, remote };
}

/** What those without a phone choose, the first time and after the text was changed. */
export const firstBallots: Record<string, Choice> = {
  '101室': '反对',
  '102室': '反对',
  '201室': '弃权',
  '401室': '赞成',
  '402室': '赞成',
  '501室': '赞成',
  '502室': '赞成',
  '601室': '赞成',
  '602室': '赞成',
};

export const secondBallots: Record<string, Choice> = { ...firstBallots, '102室': '赞成' };
