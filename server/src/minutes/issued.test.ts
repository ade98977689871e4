import { deskApi, doorApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Issuing, startIssuing } from '../testing/issuing.ts';
import { tokenIn } from '../testing/office-people.ts';

let desk: Issuing;

beforeEach(async () => {
  desk = await startIssuing();
});
afterEach(() => desk.running.close());

describe('what has been issued', () => {
  test('[MI10] is printed as it was at that moment, whatever the office says since', async () => {
    await desk.issue();
    const before = await desk.word();
    expect(before.text).toContain('仓后街社区有事好商量纪要');
    expect(before.text).toContain('第3期');
    await desk.set('别的红头', '别人');
    const { db } = desk.running.storage.tables;
    await desk.running.storage.tables.write(
      db.updateTable('office').set({ name: '改了名的社区' }).where('id', '=', desk.clerk.office.id),
    );
    const after = await desk.word();
    expect(after.text).toBe(before.text);
    const [{ hash } = { hash: '' }] = await desk.issues();
    expect(after.text).toContain(`（本件校验码 ${hash.slice(0, 8)}）`);
    const page = `${await desk.fetched(`/m/${desk.meeting}/minutes`)}`;
    expect(page).toContain('签发人：王旸');
    expect(page).not.toContain('别的红头');
  });

  test('[MI10] a correction is numbered and sealed beside the original, which stays as it was', async () => {
    await desk.issue();
    const original = (await desk.word()).text;
    const [first] = await desk.issues();
    await desk.correct();
    await desk.set('更正后的红头', '王旸');
    await desk.issue();
    const now = (await desk.word()).text;
    expect(now).toContain('第3期（更正第1号）');
    expect(now).toContain('更正后的红头');
    expect(now).toContain(`签发的原件（校验码 ${first?.hash.slice(0, 8)}），原件存档`);
    expect(await desk.issues()).toHaveLength(2);
    const kept = await desk.word(`/api/meetings/${desk.meeting}/issues/${first?.seq}/docx`);
    expect(kept.text).toBe(original);
  });

  test('while it is corrected staff see what is being worked on, marked as such', async () => {
    await desk.issue();
    await desk.correct();
    const page = `${await desk.fetched(`/m/${desk.meeting}/minutes`)}`;
    expect(page).toContain('<span>送审稿</span>');
    expect(page).toContain('更正第1号');
    expect(page).toContain('本件更正并代替');
  });

  test('[MI10] what could not be kept at its time is kept before what corrects it, whichever is tried first', async () => {
    await desk.unkept({ type: 'life/issue-minutes' });
    desk.running.clock.pass(1_000);
    await desk.failed(2);
    await desk.unkept(
      { type: 'life/recall-minutes', reason: '单位名称有误' },
      { type: 'life/issue-minutes' },
    );
    await desk.set('仓后街社区有事好商量纪要', '王旸');
    // The correction's second attempt comes before the original's third.
    desk.running.clock.pass(1_000);
    await expect.poll(async () => (await desk.issues()).length).toBe(2);
    const [first, second] = await desk.issues();
    expect(first?.number).toBe('第3期');
    expect(second?.number).toBe('第3期（更正第1号）');
    const kept = await desk.word(`/api/meetings/${desk.meeting}/issues/${second?.seq}/docx`);
    expect(kept.text).toContain(`签发的原件（校验码 ${first?.hash.slice(0, 8)}），原件存档`);
  });

  test('[MI10] is sealed also when the meeting has been reopened by then', async () => {
    await desk.running.close();
    desk = await startIssuing({ PUBLIC_URL: 'http://hall.test' });
    await desk.unkept(
      { type: 'life/issue-minutes' },
      { type: 'life/recall-minutes', reason: '单位名称有误' },
      { type: 'life/return-minutes', reason: '漏了一项' },
      { type: 'life/reopen-meeting', reason: '漏了一项' },
    );
    // What is at work at the desk is not shown to others in the place of what could not be kept.
    const phone = desk.running.browser();
    const { shared } = await desk.clerk.browser.get(deskApi.door, { meeting: desk.meeting });
    await phone.get(doorApi.openLink, { token: tokenIn(shared.url) });
    const page = `${desk.running.url}/m/${desk.meeting}/minutes`;
    const read = await fetch(page, { headers: { cookie: phone.cookie } });
    expect(read.status).toBe(404);
    expect(await read.text()).not.toContain('<header>');
    await desk.set('仓后街社区有事好商量纪要', '王旸');
    desk.running.clock.pass(1_000);
    await desk.running.settled();
    const state = await desk.running.hosts.state(desk.meeting);
    expect(state?.minutes.seals.map(({ issue }) => issue)).toEqual(
      (await desk.issues()).map(({ seq }) => seq),
    );
    expect(state?.minutes.seals).toHaveLength(1);
  });

  test('an issue that is none is refused', async () => {
    await desk.issue();
    const [first] = await desk.issues();
    for (const [path, status] of [
      [`${first!.seq + 1}/docx`, 404],
      ['0/docx', 400],
      ['1e3/docx', 400],
      [`${first!.seq}/exe`, 400],
    ] as const) {
      const answer = await desk.answered(`/api/meetings/${desk.meeting}/issues/${path}`);
      expect(answer.status).toBe(status);
    }
  });
});

describe('the code on the paper', () => {
  test('is there where everybody can reach the address, and leads to a page that knows the paper', async () => {
    await desk.running.close();
    desk = await startIssuing({ PUBLIC_URL: 'https://hsl.example.cn' });
    await desk.issue();
    const [first] = await desk.issues();
    const { parts, text } = await desk.word();
    expect(text).toContain(`扫码核对本件（校验码 ${first?.hash.slice(0, 8)}）`);
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    const answer = await fetch(`${desk.running.url}/k/${desk.meeting}/${first?.hash.slice(0, 8)}`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('核对无误');
    expect(page).toContain('第3期');
    expect(page).not.toContain('王旸');
    await desk.correct();
    await desk.issue();
    const later = await fetch(`${desk.running.url}/k/${desk.meeting}/${first?.hash.slice(0, 8)}`);
    expect(await later.text()).toContain('已经更正');
  });

  test('is left out without one; whatever was not issued is not known', async () => {
    await desk.issue();
    const { parts } = await desk.word();
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(false);
    for (const path of [
      `${desk.meeting}/00000000`,
      `${desk.meeting}/%3Cscript%3E`,
      'nobody/0badc0de',
    ]) {
      const answer = await fetch(`${desk.running.url}/k/${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('<script');
    }
  });
});
