import { HttpClient } from './http.ts';
import { type Answer, account, command, joined, type Meeting, takeRoster } from './meeting.ts';
import { RawClient } from './raw-client.ts';

/** Staff enter no faster than this at one desk. */
const desks = 8;
const perDesk = 25;

/** Fills a meeting with people and what they said, as several desks would: first who came, then their opinions. */
export async function fillHall(
  meeting: Meeting,
  { people, events }: { people: number; events: number },
): Promise<void> {
  const seats = await enrol(meeting, people);
  const { agenda, through } = await standOf(meeting);
  const lines = await Promise.all(Array.from({ length: desks }, () => openDesk(meeting)));
  const bodies = Array.from({ length: Math.max(0, events - through) }, (_, n) =>
    n < seats.length
      ? { type: 'attendance/check-in-seat', seat: seats[n], where: 'in_room' }
      : opinion(n, { item: agenda.order[0] ?? '', author: seats[n % seats.length] ?? '' }),
  );
  await Promise.all(
    lines.map((line, desk) =>
      enter(
        { line, id: meeting.id },
        bodies.filter((_, n) => n % desks === desk),
      ),
    ),
  );
  for (const line of lines) line.close();
}

const stances = ['for', 'against', 'reserve', 'neutral'] as const;

function opinion(n: number, { item, author }: { item: string; author: string }) {
  const text = `第${n}条意见：井道采光请书面告知每户，费用按楼层分摊，运维每年公示一次。`;
  const stance = stances[n % stances.length];
  return {
    type: 'opinions/record-opinion',
    item,
    author,
    channel: 'live',
    stance,
    text,
    verbatim: false,
  };
}

async function enrol({ clerk, id }: Meeting, people: number): Promise<string[]> {
  const rows = Array.from(
    { length: people },
    (_, n) => `居民${n + 1}号\t居民\t有\t第${(n % 20) + 1}网格`,
  );
  await takeRoster({ clerk, id }, ['姓名\t身份\t表决权\t所属方', ...rows]);
  const { names } = (await clerk.ask(`/api/office/meetings/${id}/names`)) as {
    names: { seat: string; displayName: string }[];
  };
  return names.filter(({ displayName }) => displayName.startsWith('居民')).map(({ seat }) => seat);
}

interface Stand {
  readonly agenda: { readonly order: readonly string[] };
  readonly through: number;
}

async function standOf({ line, id }: Meeting): Promise<Stand> {
  const answer = (await joined(line, id)) as { state: Pick<Stand, 'agenda'>; through: number };
  return { agenda: answer.state.agenda, through: answer.through };
}

async function openDesk({ url, id }: Meeting): Promise<RawClient> {
  const browser = new HttpClient(url);
  const { login, password } = account;
  await browser.ask('/api/sign-in', { login, password });
  const line = await RawClient.open(url, browser.cookie);
  await joined(line, id);
  return line;
}

/** One after the other, and never so fast that the desk is asked to slow down. */
async function enter(
  { line, id }: { line: RawClient; id: string },
  bodies: readonly object[],
): Promise<void> {
  const begun = performance.now();
  for (const [n, body] of bodies.entries()) {
    const early = begun + (n * 1000) / perDesk - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const answer = (await line.ask('command', command(id, body))) as Answer;
    if (!answer.ok) throw new Error(`${JSON.stringify(body)}: ${answer.code}`);
  }
}
