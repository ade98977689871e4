import { HttpClient } from './http.ts';
import { joined, type Meeting, takeRoster } from './meeting.ts';
import { RawClient } from './raw-client.ts';

/** Somebody with a seat and a phone. */
export interface Member {
  readonly seat: string;
  readonly line: RawClient;
  readonly cookie: string;
  /** As whom it was let in. */
  readonly viewerKey: string;
}

/** Makes so many of something, several at a time. */
export async function inParallel<T>(count: number, make: (index: number) => Promise<T>) {
  const made: T[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < count; index = next++) made[index] = await make(index);
  };
  await Promise.all(Array.from({ length: 20 }, work));
  return made;
}

/** No list is longer than the product reads. */
const atOnce = 2500;

export async function enrol(meeting: Meeting, from: number, count: number): Promise<void> {
  const length = Math.min(atOnce, count - from);
  const rows = Array.from({ length }, (_, index) => `居民${from + index + 1}号\t居民\t有`);
  await takeRoster(meeting, ['姓名\t身份\t表决权', ...rows]);
}

/** A roster of so many residents, each of whom comes in by a link of their own. */
export async function gather(meeting: Meeting, count: number): Promise<Member[]> {
  const { clerk, id } = meeting;
  for (let from = 0; from < count; from += atOnce) await enrol(meeting, from, count);
  const { invitations } = (await clerk.ask(`/api/office/meetings/${id}/invitations`)) as {
    invitations: { link: { url: string | null } }[];
  };
  const tokens = invitations.map(({ link }) => link.url?.split('#')[1] ?? '');
  const notice = await clerk.ask(`/api/door/notice?meeting=${id}`);
  return await inParallel(tokens.length, async (index) => {
    const browser = new HttpClient(meeting.url);
    const taking = { token: tokens[index], consent: notice['version'], move: false };
    const taken = await browser.ask('/api/door/seat', taking);
    const line = await RawClient.open(meeting.url, browser.cookie);
    const { viewer } = await joined(line, id);
    return {
      ...{ seat: String(taken['seat']), line },
      ...{ cookie: browser.cookie, viewerKey: viewer.key },
    };
  });
}
