import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { withBrowser, withProduct } from './browser.ts';
import { type Meeting, openMeeting } from './meeting.ts';
import { NetworkLog, type Weight } from './network-log.ts';
import { type Measured, ratio } from './report.ts';
import { voteKinds } from './vote-kinds.ts';

const budgetFile = new URL('../../tooling/budgets.json', import.meta.url);
const patience = 30_000;

/** What a phone loads until the join page stands, and until the vote can be pressed: a real browser's network log. */
export async function measurePage(args: string[]): Promise<Measured> {
  parseArgs({ args, options: {} });
  return await withProduct(async (server, origin) => {
    const meeting = await openMeeting(server.url, server.said);
    const token = await invited(meeting);
    await voteKinds.named(meeting);
    const way = { origin, meeting: meeting.id, token };
    return reportOn(await withBrowser((browser) => walk(browser, way)));
  });
}

/** One person with a vote and a link. */
async function invited({ clerk, id }: Meeting): Promise<string> {
  const person = {
    name: '张三',
    display: null,
    room: null,
    phone: null,
    group: null,
    sector: null,
  };
  const weights = { role: 'resident', area: null, heads: 1, voter: true };
  await clerk.ask(`/api/office/meetings/${id}/roster/add`, { ...person, ...weights });
  const { invitations } = (await clerk.ask(`/api/office/meetings/${id}/invitations`)) as {
    invitations: { link: { url: string | null } }[];
  };
  return invitations[0]?.link.url?.split('#')[1] ?? '';
}

interface Visit {
  readonly join: Weight;
  readonly room: Weight;
  readonly encodings: readonly string[];
}

interface Way {
  readonly origin: string;
  readonly meeting: string;
  readonly token: string;
}

async function walk(browser: Browser, { origin, meeting, token }: Way): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const log = new NetworkLog(await context.newCDPSession(page));
  await log.begin();
  await page.goto(`${origin}/j#${token}`, { waitUntil: 'networkidle', timeout: patience });
  await page.getByRole('button').first().waitFor({ timeout: patience });
  const join = log.weight();
  await takeSeat(page, meeting, token);
  await page.goto(`${origin}/m/${meeting}`, { timeout: patience });
  await page.getByRole('button', { name: '正在表决' }).click({ timeout: patience });
  await page.getByText('赞成').last().waitFor({ timeout: patience });
  return { join, room: log.weight(), encodings: log.encodings() };
}

/** In the page itself, so that it is the phone's own cookie. */
async function takeSeat(page: Page, meeting: string, token: string): Promise<void> {
  const answer: unknown = await page.evaluate(
    async ([id = '', link = '']) => {
      const notice = await fetch(`/api/door/notice?meeting=${id}`);
      const { version } = (await notice.json()) as { version: string };
      const response = await fetch('/api/door/seat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: link, consent: version, move: false }),
      });
      return response.status;
    },
    [meeting, token],
  );
  if (answer !== 200) throw new Error(`The seat was not given: ${String(answer)}`);
}

function budget(name: string): number {
  const { weight } = JSON.parse(readFileSync(budgetFile, 'utf8')) as {
    weight: { name: string; kilobytes: number }[];
  };
  const found = weight.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No budget for ${name}`);
  return found.kilobytes * 1000;
}

/** The baseline is what the pages may weigh. */
function reportOn({ join, room, encodings }: Visit): Measured {
  const baseline = { join: { js: budget('join') }, room: { js: budget('join and room') } };
  return {
    ours: { join, room, encodings },
    baseline,
    ratios: {
      join: ratio(join.js, baseline.join.js),
      room: ratio(room.js, baseline.room.js),
    },
    lost: 0,
    duplicates: 0,
    valid: join.js > 0 && !encodings.includes('none'),
  };
}
