import { reject } from '@haoshangliang/shared/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PlainHall, startPlainHall } from '../testing/plain-hall.ts';

let hall: PlainHall;

beforeEach(async () => {
  hall = await startPlainHall();
});
afterEach(() => hall.close());

async function asked() {
  const { running, meeting, clerk } = hall;
  const response = await fetch(`${running.url}/api/meetings/${meeting}/record.json`, {
    headers: { cookie: clerk.browser.cookie },
  });
  return { status: response.status, said: (await response.json()) as { ok?: boolean } };
}

test('the record file is for those who keep the record, and not while a vote by name is open', async () => {
  expect((await asked()).said).toMatchObject({ format: 'haoshangliang-record' });
  await hall.press({ type: 'life/open-meeting' });
  const vote = await hall.openVote();
  expect(await asked()).toEqual({ status: 409, said: reject('record-not-yet') });
  await hall.press({ type: 'votes/withdraw-vote', vote });
  expect((await asked()).status).toBe(200);
  const { tables } = hall.running.storage;
  const duties = tables.db.updateTable('duty').where('meeting', '=', hall.meeting);
  await tables.write(duties.set({ record: 0 }));
  expect(await asked()).toEqual({ status: 403, said: reject('not-allowed') });
});
