import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { start, temporaryHome } from './child.ts';
import { freePort } from './free-port.ts';
import { type Meeting, openMeeting } from './meeting.ts';
import { NetworkLog, type Weight } from './network-log.ts';
import { type Measured, ratio } from './report.ts';
import { openStrawVote } from './straw-vote.ts';

export const usage = 'page';

const built = new URL('../../client/dist/participant.html', import.meta.url);
const budgetFile = new URL('../../tooling/budgets.json', import.meta.url);
const host = 'hall.test';
const patience = 30_000;

/** What a phone loads until the join page stands, and until the vote can be pressed: a real browser's network log. */
export async function measurePage(args: string[]): Promise<Measured> {
  parseArgs({ args, options: {} });
  if (!existsSync(built)) throw new Error('The client has not been built: run pnpm build.');
  const { home, remove } = await temporaryHome();
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  const env = { PORT: String(port), PUBLIC_URL: origin };
  try {
    const server = await start('product', { home, env });
    try {
      const meeting = await openMeeting(server.url, server.said);
      const token = await invited(meeting);
      await openStrawVote(meeting);
      return reportOn(await visited(origin, meeting.id, token));
    } finally {
      await server.end();
    }
  } finally {
    await remove();
  }
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

async function visited(origin: string, meeting: string, token: string): Promise<Visit> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
    ],
  });
  try {
    return await walk(browser, { origin, meeting, token });
  } finally {
    await browser.close();
  }
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
