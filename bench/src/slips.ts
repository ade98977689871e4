import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { withBrowser, withProduct } from './browser.ts';
import { enrol } from './crowd.ts';
import { account, type Meeting, openMeeting } from './meeting.ts';
import { type Measured, ratio, rounded } from './report.ts';

const patience = 120_000;
const onOnePage = 8;

const code = 'article section svg[role=img] path';

/** In the page: sums up by how much a piece of work took too long. */
const watch = `
  globalThis.blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.blocked += duration - 50;
  }).observe({ entryTypes: ['longtask'] });
`;

interface Printed {
  /** Of everybody's link and words to send, as it is read. */
  readonly answerKB: number;
  /** From opening the page to the first slip that can be scanned, milliseconds. */
  readonly firstSlip: number;
  /** To the last of them. */
  readonly lastSlip: number;
  /** In which the page answered nobody because a piece of work took longer than 50 ms, all together. */
  readonly blocked: number;
  readonly slips: number;
}

/** How long a clerk's browser takes until everybody's 入场条 stands on paper; beside one page of them. */
export async function measureSlips(args: string[]): Promise<Measured> {
  const { values } = parseArgs({ args, options: { people: { type: 'string', default: '2000' } } });
  const people = Math.min(2500, Math.max(onOnePage + 1, Number(values.people)));
  return await withProduct(async (server, origin) => {
    const meeting = await openMeeting(server.url, server.said);
    return await withBrowser(async (browser) => {
      await enrol(meeting, 0, onOnePage);
      const baseline = await printed(browser, { origin, meeting, people: onOnePage });
      await enrol(meeting, onOnePage, people);
      const ours = await printed(browser, { origin, meeting, people });
      return {
        ours: { people, ...ours },
        baseline,
        ratios: {
          firstSlip: ratio(ours.firstSlip, baseline.firstSlip),
          lastSlip: ratio(ours.lastSlip, baseline.lastSlip),
        },
        lost: people - ours.slips,
        duplicates: 0,
        valid: ours.slips === people,
      };
    });
  });
}

interface Wanted {
  readonly origin: string;
  readonly meeting: Meeting;
  readonly people: number;
}

async function printed(browser: Browser, { origin, meeting, people }: Wanted): Promise<Printed> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, origin);
  // Links that are missing are made by asking for them once.
  const path = `/api/office/meetings/${meeting.id}/invitations`;
  const bytes = await page.evaluate(async (at) => (await (await fetch(at)).text()).length, path);
  await page.addInitScript({ content: watch });
  const begun = performance.now();
  const since = () => rounded(performance.now() - begun);
  await page.goto(`${origin}/office/meetings/${meeting.id}/prints/slips`, { timeout: patience });
  await slipStands(page, 1);
  const firstSlip = since();
  await slipStands(page, people);
  const lastSlip = since();
  const blocked = await page.evaluate<number>('blocked');
  const slips = await page.locator(code).count();
  await context.close();
  return { answerKB: rounded(bytes / 1000), firstSlip, lastSlip, blocked, slips };
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/office`, { timeout: patience });
  const { login, password } = account;
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/sign-in', { method: 'POST', headers, body })).status;
  }, JSON.stringify({ login, password }));
  if (status !== 200) throw new Error(`The clerk could not sign in: ${status}`);
}

/** In the order in which they stand on paper. */
async function slipStands(page: Page, number: number): Promise<void> {
  const slip = page.locator(code).nth(number - 1);
  await slip.waitFor({ state: 'attached', timeout: patience });
}
