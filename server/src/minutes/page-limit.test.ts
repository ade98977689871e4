import { doorApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from '../testing/lift-door.ts';

let door: LiftDoor;

beforeAll(async () => {
  door = await startLiftDoor();
});

afterAll(() => door.running.close());

async function statusFor({ cookie }: Browser): Promise<number> {
  const page = `${door.running.url}/m/${door.meeting}/minutes`;
  return (await fetch(page, { headers: { cookie } })).status;
}

test('whoever asks for the page again and again is told to wait, and others are not', async () => {
  const { browser } = door.clerk;
  const asked = await Promise.all(Array.from({ length: 160 }, () => statusFor(browser)));
  expect(asked).toContain(429);
  const phone = door.running.browser();
  await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
  expect(await statusFor(phone)).not.toBe(429);
});
