import { deskApi, doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consent, type LiftDoor, owner, startLiftDoor } from '../../testing/lift-door.ts';
import { tokenIn } from '../../testing/office-people.ts';
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

describe('a personal link', () => {
  test('asks first, takes the seat after consent, and is never used up', async () => {
    const phone = running.browser();
    const asked = await phone.get(doorApi.openLink, { token: door.tokenOf(owner) });
    expect(asked).toEqual({
      ok: true,
      kind: 'ask',
      meeting,
      title: expect.stringContaining('加装电梯'),
      mark: 'rehearsal',
      displayName: owner,
      heldElsewhere: false,
    });
    const form = { token: door.tokenOf(owner), move: false };
    expect(await phone.call(doorApi.takeSeat, { ...form, consent: null })).toMatchObject({
      code: 'consent-needed',
    });
    expect(await phone.call(doorApi.takeSeat, { ...form, consent: 'old' })).toMatchObject({
      code: 'notice-outdated',
    });
    const { seat } = await phone.get(doorApi.takeSeat, { ...form, consent });
    expect(await door.standing(phone)).toEqual({
      audience: 'participant',
      seats: [seat],
      rights: ['participate'],
      account: null,
      staffSeat: null,
    });
    expect(await phone.get(doorApi.openLink, { token: door.tokenOf(owner) })).toMatchObject({
      kind: 'seat',
      seat,
    });
    const consents = await running.storage.tables.db.selectFrom('consent').selectAll().execute();
    expect(consents).toMatchObject([
      { meeting, seat, text_version: consent, at: running.clock.now(), withdrawn_at: null },
    ]);
  });

  test('on a second device asks whether to move, and leaves a trace', async () => {
    const first = running.browser();
    const second = running.browser();
    await first.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
    expect(await second.get(doorApi.openLink, { token: door.tokenOf(owner) })).toMatchObject({
      kind: 'ask',
      heldElsewhere: true,
    });
    const form = { token: door.tokenOf(owner), consent };
    expect(await second.call(doorApi.takeSeat, { ...form, move: false })).toMatchObject({
      code: 'seat-held',
    });
    const before = await first.device();
    const { seat } = await second.get(doorApi.takeSeat, { ...form, move: true });
    expect((await door.standing(second))?.seats).toEqual([seat]);
    expect(await door.standing(first)).toBeNull();
    expect(running.changes).toContainEqual({ meeting, device: before });
    const { traces } = await clerk.browser.get(deskApi.door, { meeting });
    expect(traces.map(({ kind }) => kind).sort()).toEqual(['seat-moved', 'seat-taken']);
  });

  test('lets a couple share one phone', async () => {
    const phone = running.browser();
    for (const name of [owner, '102室业主'])
      await phone.get(doorApi.takeSeat, { token: door.tokenOf(name), consent, move: false });
    expect((await door.standing(phone))?.seats).toHaveLength(2);
    const me = await phone.get(doorApi.whoAmI, { meeting });
    expect(me.seats.map(({ displayName }) => displayName).sort()).toEqual([owner, '102室业主']);
  });

  test('opened by a clerk is that person’s check-in card', async () => {
    const answer = await clerk.browser.get(doorApi.openLink, { token: door.tokenOf(owner) });
    expect(answer).toMatchObject({ kind: 'desk', meeting });
    const taking = await clerk.browser.call(doorApi.takeSeat, {
      token: door.tokenOf(owner),
      consent,
      move: true,
    });
    expect(taking).toMatchObject({ code: 'not-allowed' });
    expect((await door.standing(clerk.browser))?.seats).toEqual([]);
  });

  test('renewed throws out who came by the old one', async () => {
    const phone = running.browser();
    const { seat } = await phone.get(doorApi.takeSeat, {
      token: door.tokenOf(owner),
      consent,
      move: false,
    });
    const renewed = await clerk.browser.get(deskApi.renewPersonalLink, { meeting, seat });
    expect(await door.standing(phone)).toBeNull();
    expect(await phone.call(doorApi.openLink, { token: door.tokenOf(owner) })).toMatchObject({
      code: 'link-invalid',
    });
    expect(tokenIn(renewed.url)).not.toBe(door.tokenOf(owner));
    expect(await phone.get(doorApi.openLink, { token: tokenIn(renewed.url) })).toMatchObject({
      kind: 'ask',
    });
  });

  test('replaced in the moment in which somebody takes the seat by it gives nothing', async () => {
    const { tables } = running.storage;
    const [early, late] = [running.browser(), running.browser()];
    const token = door.tokenOf(owner);
    const { seat } = await early.get(doorApi.takeSeat, { token, consent, move: false });
    const taken = await tables.db.selectFrom('device_seat').selectAll().executeTakeFirstOrThrow();
    const renewed = await clerk.browser.get(deskApi.renewPersonalLink, { meeting, seat });
    const form = { token: tokenIn(renewed.url), consent, move: false };
    await late.get(doorApi.takeSeat, form);
    await tables.write(tables.db.insertInto('device_seat').values({ ...taken, at: taken.at + 1 }));
    expect(await door.standing(early)).toBeNull();
    expect((await door.standing(late))?.seats).toEqual([seat]);
  });

  test('stands in the database as a hash only, and bears 192 random bits', async () => {
    const all = JSON.stringify(
      await running.storage.tables.db.selectFrom('link').selectAll().execute(),
    );
    expect(new Set(door.tokens.values()).size).toBe(door.tokens.size);
    for (const token of door.tokens.values()) {
      expect(token).toMatch(/^[\w-]{32}$/);
      expect(all).not.toContain(token);
    }
  });

  test('guessed is the same refusal as any other that opens nothing', async () => {
    const guess = await running.browser().send(doorApi.openLink, { token: 'A'.repeat(32) });
    expect(guess).toMatchObject({ status: 404, body: { ok: false, code: 'link-invalid' } });
    expect(guess.headers.getSetCookie()).toEqual([]);
  });
});
