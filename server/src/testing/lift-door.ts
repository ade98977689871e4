import { deskApi, doorApi } from '@haoshangliang/shared/wire';
import { notice } from '../office/texts/texts.ts';
import type { Browser } from './browser.ts';
import { firstClerk, liftMeeting, tokenIn, tokensOf } from './office-people.ts';
import { startOffice } from './running-office.ts';

export const consent = notice.version;

/** Somebody of the lift case who has a vote. */
export const owner = '101室业主';

/** The lift case on a server with an address phones can reach, and its door. */
export async function startLiftDoor() {
  const running = await startOffice({ PUBLIC_URL: 'http://hall.test' });
  const clerk = await firstClerk(running);
  const meeting = await liftMeeting(clerk);
  const tokens = await tokensOf(clerk, meeting);

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
