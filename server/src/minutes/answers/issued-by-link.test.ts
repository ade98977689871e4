import { type Right, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { minutesApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { type LiftDoor, startLiftDoor } from '../../testing/lift-door.ts';

let door: LiftDoor;

beforeEach(async () => {
  door = await startLiftDoor();
});
afterEach(() => door.running.close());

async function must(...commands: MeetingCommand[]) {
  for (const command of commands) {
    const answer = await door.running.hosts.execute(door.meeting, {
      sender: 'desk',
      id: randomId<'command'>(),
      actor: { seat: null, account: door.clerk.account.id, for: null },
      rights: new Set<Right>(['moderate', 'record', 'receive', 'prepare']),
      command,
      madeAt: null,
    });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }
}

test('[MI13] somebody who was there reads by their link what was issued, also while it is corrected', async () => {
  const { meeting, clerk, running } = door;
  const state = await running.hosts.state(meeting);
  const seat = state === null ? undefined : valuesOf(state.people.seats)[0]?.id;
  if (seat === undefined) throw new Error('nobody');
  await must(
    { type: 'life/open-meeting' },
    { type: 'attendance/check-in-seat', seat, where: 'in_room' },
    { type: 'life/close-meeting', despite: 10 },
  );
  const { people } = await clerk.browser.get(minutesApi.listAnswerLinks, { meeting });
  const read = async (more = '') =>
    (await fetch(`${running.url}${people[0]?.path ?? ''}${more}`)).text();
  expect(await read()).toContain('现在没有请您核对的纪要');
  // Nobody is thanked who has not answered this version, on a page that is opened again.
  expect(await read('?done=yes')).not.toContain('已收到您的答复');
  expect(people[0]?.name).toMatch(/./);
  expect(await read()).toContain(`您是${people[0]?.name}。`);
  await must({ type: 'life/submit-minutes' }, { type: 'life/issue-minutes' });
  await running.settled();
  expect(await read()).toContain('这份纪要已经签发');
  await must({ type: 'life/recall-minutes', reason: '单位名称有误' });
  const page = await read();
  expect(page).toContain('这份纪要正在更正');
  expect(page).toContain('现在不能答复');
  expect(page).toContain('<section>');
});
