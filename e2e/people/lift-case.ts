import type { Page } from '@playwright/test';
import { bigScreen, expect, type Hall } from '../hall.ts';
import { Chair } from './chair.ts';
import { Clerk, linkIn } from './clerk.ts';
import { addColleague, comeIn } from './colleague.ts';
import { Resident } from './resident.ts';
import { Secretary } from './secretary.ts';
import { type Choice, Teller } from './teller.ts';

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

/** First start, a meeting from the case, links, and everybody in their places. */
export async function gather(hall: Hall): Promise<Cast> {
  const clerk = new Clerk(await hall.desk());
  await clerk.setUp(hall.world.setUpUrl);
  await clerk.goOn();
  const meeting = await clerk.createFromCase(title);
  await addColleague(clerk.page, { login: 'writer', name: '秘书', duties: ['记录'] });
  await clerk.page.getByRole('link', { name: '人员与链接' }).click();
  const links: string[] = [];
  for (const room of ['301室业主', '302室业主']) links.push(await clerk.invitationFor(room));
  await hall.picture(clerk.page, 'people');
  await clerk.enterRoom();
  const wang = new Resident(await hall.phone());
  await wang.open(linkIn(links[0] ?? ''), '301室业主（王旸）');
  await hall.picture(wang.page, 'are-you');
  await wang.takeSeat();
  const remote = new Resident(await hall.phone());
  await remote.open(linkIn(links[1] ?? ''), '302室业主');
  await remote.takeSeat();
  const desk = await hall.desk();
  await comeIn(desk, 'writer', meeting);
  const screen = await hall.beside(clerk.page, bigScreen);
  await screen.goto(`/m/${meeting}/screen`);
  await expect(screen.getByText('扫码进入会议')).toBeVisible();
  await hall.picture(screen, 'screen-before');
  const { page } = clerk;
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
