import type { SeatId } from '@haoshangliang/shared/kernel';
import { copyApi, doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import type { Browser } from './browser.ts';
import { consent, owner, startLiftDoor } from './lift-door.ts';
import { Person } from './person.ts';
import type { RunningOffice } from './running-office.ts';

/** A page of a browser, in the meeting. */
export async function pageIn(
  { url }: RunningOffice,
  browser: Browser,
  meeting: MeetingId,
): Promise<Person> {
  const page = new Person(url, await browser.device());
  await page.connect({ extraHeaders: { cookie: browser.cookie, origin: url } });
  await page.join(meeting);
  return page;
}

/** Sends what must be accepted, and waits until the page shows it. */
export async function must(page: Person, body: object, seat: SeatId | null = null): Promise<void> {
  const answer = await page.send(body, { seat });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  await page.until(answer.seq);
}

export async function download(running: RunningOffice, browser: Browser, name: string) {
  const path = copyApi.readCopy.path.replace(':name', name);
  return await fetch(`${running.url}${path}`, { headers: { cookie: browser.cookie } });
}

/** The lift meeting, adjourned after an opinion, and the file that the office's button made of it. */
export async function adjournedCopy() {
  const door = await startLiftDoor();
  const { running, clerk, meeting } = door;
  const phone = running.browser();
  await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), move: false, consent });
  const [seat] = (await door.standing(phone))?.seats ?? [];
  const desk = await pageIn(running, clerk.browser, meeting);
  const resident = await pageIn(running, phone, meeting);
  await must(desk, { type: 'life/open-meeting' });
  const item = desk.state?.agenda.order[0];
  const words = { item, channel: 'typed', stance: 'for', text: '要装电梯' };
  await must(resident, { type: 'opinions/raise-opinion', ...words }, seat);
  await must(desk, { type: 'life/adjourn-meeting' });
  desk.close();
  resident.close();
  await running.settled();
  const { copy } = await clerk.browser.get(copyApi.makeCopy, {});
  const answer = await download(running, clerk.browser, copy.name);
  const file = new Uint8Array(await answer.arrayBuffer());
  return { door, phone, seat, copy, file, headers: answer.headers };
}
