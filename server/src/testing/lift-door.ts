import { deskApi, doorApi } from '@haoshangliang/shared/wire';
import { notice } from '../office/texts/texts.ts';
import type { Browser } from './browser.ts';
import { firstClerk, liftMeeting, tokenIn, tokensOf } from './office-people.ts';
import { startOffice } from './running-office.ts';

export const consent = notice.version;

/** Somebody of the lift case who has a vote. */
export const owner = '101室业主';

const environment = { PUBLIC_URL: 'http://hall.test' };

/** The office, the meeting and its links, made once for all tests of a worker; each goes on from a copy of its own. */
async function prepare() {
  const running = await startOffice(environment);
  const clerk = await firstClerk(running);
  const meeting = await liftMeeting(clerk);
  const tokens = await tokensOf(clerk, meeting);
  await running.settled();
  const home = await running.leave();
  return { home, clerk, meeting, tokens };
}

let prepared: ReturnType<typeof prepare> | null = null;

/** The lift case on a server with an address phones can reach, and its door. */
export async function startLiftDoor() {
  prepared ??= prepare();
  const { home, meeting, tokens, ...made } = await prepared;
  const running = await startOffice(environment, home);
  const browser = running.browser();
  browser.steal(made.clerk.browser);
  const clerk = { ...made.clerk, browser };

  const sharedToken = async () =>
    tokenIn((await clerk.browser.get(deskApi.door, { meeting })).shared.url);

  return {
    running,
    clerk,
    meeting,
    tokens,
    sharedToken,
    tokenOf: (name: string) => tokens.get(name) ?? '',
    standing: async (browser: Browser) =>
      await running.office.doors.standing(await browser.device(), meeting),
    /** A phone that came in by the shared link. */
    async lookingOn(): Promise<Browser> {
      const browser = running.browser();
      await browser.get(doorApi.openLink, { token: await sharedToken() });
      return browser;
    },
  };
}

export type LiftDoor = Awaited<ReturnType<typeof startLiftDoor>>;
