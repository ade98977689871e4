import { deskApi, doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LiftDoor, startLiftDoor } from '../../testing/lift-door.ts';
import type { RunningOffice } from '../../testing/running-office.ts';

let door: LiftDoor;
let running: RunningOffice;
let clerk: LiftDoor['clerk'];
let meeting: MeetingId;

beforeEach(async () => {
  door = await startLiftDoor();
  ({ running, clerk, meeting } = door);
});

afterEach(() => running.close());

describe('the code', () => {
  test('typed in any way lets look on while the door is open', async () => {
    const { code, isOpen } = await clerk.browser.get(deskApi.door, { meeting });
    expect(isOpen).toBe(true);
    const typed = ` ${code.slice(0, 4).toUpperCase()}－${code.slice(4)} `.replaceAll('0', 'O');
    const phone = running.browser();
    expect(await phone.get(doorApi.enterCode, { code: typed })).toMatchObject({ meeting });
    expect(await door.standing(phone)).toMatchObject({ audience: 'participant' });
    await clerk.browser.get(deskApi.setDoor, { meeting, open: false });
    expect(await running.browser().call(doorApi.enterCode, { code })).toMatchObject({
      code: 'door-closed',
    });
  });

  test('changes after thirty wrong ones within a minute, and staff see why', async () => {
    const { code } = await clerk.browser.get(deskApi.door, { meeting });
    const wrong = `${code.slice(0, 3)}${code.slice(3) === 'zzzzz' ? 'yyyyy' : 'zzzzz'}`;
    for (let guess = 0; guess < 29; guess++)
      await running.browser().call(doorApi.enterCode, { code: wrong });
    expect((await clerk.browser.get(deskApi.door, { meeting })).code).toBe(code);
    expect(await running.browser().call(doorApi.enterCode, { code: wrong })).toMatchObject({
      code: 'code-wrong',
    });
    const after = await clerk.browser.get(deskApi.door, { meeting });
    expect(after.code).not.toBe(code);
    expect(after.traces).toMatchObject([{ kind: 'code-guessed' }]);
    expect(await running.browser().call(doorApi.enterCode, { code })).toMatchObject({
      code: 'code-wrong',
    });
    expect((await running.browser().call(doorApi.enterCode, { code: after.code })).ok).toBe(true);
  });
});
