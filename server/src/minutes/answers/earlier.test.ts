import { documentName } from '@haoshangliang/shared/features/drafts';
import { minutesApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MinutesDesk } from '../../testing/minutes-desk.ts';

let desk: MinutesDesk;

beforeEach(async () => {
  desk = await MinutesDesk.begin();
});

afterEach(() => desk.drafting.close());

const links = async () =>
  minutesApi.listAnswerLinks.answer.parse(await desk.called(minutesApi.listAnswerLinks));

const url = (path: string) => `${desk.drafting.hall.url}${path}`;
const read = async (path: string) => await (await fetch(url(path))).text();

async function answer(path: string, fields: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(fields);
  const { status } = await fetch(url(path), { method: 'POST', redirect: 'manual', body });
  expect(status).toBe(303);
}

test('[MI11] [MI14] before a later version stands what they said to the last one, and what has changed since', async () => {
  const { seat } = await desk.drafting.admitted();
  await desk.must({ type: 'attendance/check-in-seat', seat, where: 'in_room' });
  const draft = await desk.beginFrozen();
  await desk.must({ type: 'minutes/name-gates', gates: [{ name: '审核', reviewer: '甲' }] });
  await desk.must({ type: 'minutes/ask-confirmation', until: Date.now() + 3_600_000 });
  await desk.must({ type: 'life/close-meeting', despite: 1 });
  await desk.must({ type: 'life/submit-minutes' });
  const { gates, people } = await links();
  const [gate = '', own = ''] = [gates[0], people[0]?.path];

  /** Sent back, written further, and in review once more. */
  const again = async (epoch: number, words: string) => {
    await desk.must({ type: 'life/return-minutes', reason: '按意见修改' });
    await desk.must({ type: 'drafts/reopen-draft', draft: draft.id });
    const page = await desk.openPage({ ...draft, epoch });
    page.addLine(words);
    await page.saved();
    await desk.freeze(draft);
    await desk.must({ type: 'minutes/ask-confirmation', until: Date.now() + 3_600_000 });
    await desk.must({ type: 'life/submit-minutes' });
  };

  for (const path of [gate, own]) {
    expect(await read(path)).not.toMatch(/改了哪些地方|没有答复过别的版本/);
  }
  await answer(gate, { version: '1', naming: '1', outcome: 'returned', note: '<b>时间</b>不对' });
  await again(2, '电梯井道改为玻璃<i>。');
  expect(await read(own)).toContain('这是第2版。您以前没有答复过别的版本');
  const changed = await read(gate);
  expect(changed).toContain('您上次看的是第1版，当时的意见：退回。');
  expect(changed).toContain('&lt;b&gt;时间&lt;/b&gt;不对');
  expect(changed).toContain('从那以后改了1处');
  expect(changed).toContain(
    '<ins><span class="heard">新写：</span>电梯井道改为玻璃&lt;i&gt;。</ins>',
  );

  // Once they have answered it still stands there: they may change their answer.
  await answer(gate, { version: '2', naming: '1', outcome: 'passed', note: '' });
  expect(await read(gate)).toContain('从那以后改了1处');
  await answer(own, { version: '2' });
  await again(3, '出资比例不变。');
  expect(await read(own)).toContain('您上次看的是第2版，当时确认无误。');
  expect(await read(gate)).toContain('您上次看的是第2版，当时的意见：同意。');

  // 长辈版 stays chosen from answer to answer, without script.
  const chosen = /id="elder" name="elder" value="yes" form="answer" checked/;
  expect(await read(own)).not.toMatch(chosen);
  const body = new URLSearchParams({ version: '3', elder: 'yes' });
  const after = await fetch(url(own), { method: 'POST', body });
  expect(after.url).toContain('done=yes&elder=yes');
  expect(await after.text()).toMatch(chosen);

  const cut = documentName(draft.id, 2);
  const { tables } = desk.drafting.storage;
  await tables.write(tables.db.deleteFrom('document_cut').where('document', '=', cut));
  expect(await read(own)).toContain('那一版已经删除，不能对照');
});
