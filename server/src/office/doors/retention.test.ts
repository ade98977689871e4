import { deskApi, rosterApi } from '@haoshangliang/shared/wire';
import { expect, test } from 'vitest';
import { firstClerk, newMeeting, plan } from '../../testing/office-people.ts';
import { startOffice } from '../../testing/running-office.ts';

const day = 86_400_000;

test('telephone numbers and what left households were called go 180 days after the meeting, names stay', async () => {
  const running = await startOffice();
  try {
    const clerk = await firstClerk(running);
    const meeting = await newMeeting(clerk);
    const person = {
      name: '周己',
      display: null,
      room: '501室',
      household: '甲-501',
      phone: '13800000501',
      group: null,
      sector: null,
    };
    const { seat } = await clerk.browser.get(rosterApi.addPerson, {
      meeting,
      ...person,
      role: 'resident',
      area: null,
      heads: 1,
      voter: true,
    });
    await clerk.browser.get(rosterApi.setHousehold, { meeting, seat, household: '甲-502' });
    const households = async () => {
      const answer = await clerk.browser.get(deskApi.names, { meeting });
      return Object.values(answer.households).sort();
    };
    const phones = async () => {
      // The clerk's cookie outlives the half year.
      const { names } = await clerk.browser.get(deskApi.names, { meeting });
      return names.map(({ phone }) => phone).filter((phone) => phone !== null);
    };
    const until = plan.startsAt + plan.minutes * 60_000 + 180 * day - running.clock.now();
    running.clock.pass(until - 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await phones()).toEqual(['13800000501']);
    expect(await households()).toEqual(['甲-501', '甲-502']);
    running.clock.pass(day);
    await expect.poll(phones).toEqual([]);
    await expect.poll(households).toEqual(['甲-502']);
    const { names } = await clerk.browser.get(deskApi.names, { meeting });
    expect(names.map(({ displayName }) => displayName)).toContain('周己');
  } finally {
    await running.close();
  }
});
