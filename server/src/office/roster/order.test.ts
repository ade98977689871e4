import { deskApi, doorApi, type MeetingId, rosterApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatsOnList } from '../../minutes/names.ts';
import { firstClerk, newMeeting, tokenIn } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { notice } from '../texts/texts.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: MeetingId;

beforeAll(async () => {
  running = await startOffice({ PUBLIC_URL: 'http://hall.test' });
  clerk = await firstClerk(running);
  meeting = await newMeeting(clerk);
});

afterAll(() => running.close());

async function shown() {
  const { names } = await clerk.browser.get(deskApi.names, { meeting });
  return names.map(({ displayName }) => displayName);
}

async function take(rows: readonly string[]) {
  const source = { kind: 'text', text: ['姓名\t房号', ...rows].join('\n') } as const;
  const { list, reading } = await clerk.browser.get(rosterApi.readRoster, { meeting, source });
  await clerk.browser.get(rosterApi.takeRoster, {
    meeting,
    list,
    ...reading,
    leaveOutErrors: false,
  });
}

const person = {
  display: null,
  room: null,
  phone: null,
  group: null,
  sector: null,
  role: 'resident',
  area: null,
  heads: 1,
  voter: true,
} as const;

test('people stand in the order of the list, then in the order in which they were added', async () => {
  // More than one batch of rows, in an order that no sorting would give.
  const first = Array.from({ length: 450 }, (_, i) => `居民${(i * 197) % 450}`);
  await take(first.map((name, i) => `${name}\t${450 - i}室`));
  await clerk.browser.get(rosterApi.addPerson, { meeting, name: '阿一', ...person });
  await take(['丁五\t501室', '甲一\t502室']);
  const expected = ['小周', ...first, '阿一', '丁五', '甲一'];
  expect(await shown()).toEqual(expected);
  const { invitations } = await clerk.browser.get(deskApi.invitations, { meeting });
  expect(invitations.map(({ displayName }) => displayName)).toEqual(expected.slice(1));
});

test('who comes through the door stands at the end, and a changed name stays where it was', async () => {
  const browser = running.browser();
  const { shared } = await clerk.browser.get(deskApi.door, { meeting });
  await browser.get(doorApi.openLink, { token: tokenIn(shared.url) });
  const consent = notice.version;
  await browser.get(doorApi.giveName, { meeting, name: '来访者', room: null, consent });
  const { names } = await clerk.browser.get(deskApi.names, { meeting });
  const second = names[1]!;
  await clerk.browser.get(deskApi.changeName, {
    ...{ meeting, seat: second.seat, displayName: '改过的名字' },
    ...{ fullName: null, room: null, phone: null },
  });
  const after = await shown();
  expect([after[1], after.at(-1)]).toEqual(['改过的名字', '来访者']);
});

test('the minutes name people in the order of the list', async () => {
  const moved = (await shown()).slice(2, 5);
  const { db } = running.storage.tables;
  // The office's list, not the order of events, is asked: these three change places on it.
  const rows = await db
    .selectFrom('seat_name')
    .selectAll()
    .where('meeting', '=', meeting)
    .where('display_name', 'in', moved)
    .orderBy('position')
    .execute();
  const places = rows.map(({ position }) => position).reverse();
  await running.storage.tables.write(
    ...rows.map(({ seat }, i) =>
      db
        .updateTable('seat_name')
        .set({ position: places[i] ?? 0 })
        .where('seat', '=', seat),
    ),
  );
  expect((await shown()).slice(2, 5)).toEqual([...moved].reverse());
  const names = await seatsOnList(running.storage.tables, meeting);
  const byPlace = new Map(rows.map(({ seat, display_name }) => [seat, display_name]));
  expect(names.flatMap((seat) => byPlace.get(seat) ?? [])).toEqual([...moved].reverse());
});
