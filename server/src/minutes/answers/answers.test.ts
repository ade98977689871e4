import type { SeatId } from '@haoshangliang/shared/kernel';
import { minutesApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pathForLog } from '../../observability/logger.ts';
import { MinutesDesk } from '../../testing/minutes-desk.ts';

let desk: MinutesDesk;

beforeEach(async () => {
  desk = await MinutesDesk.begin();
});

afterEach(() => desk.drafting.close());

const url = (path: string) => `${desk.drafting.hall.url}${path}`;

async function links() {
  const answer = await desk.called(minutesApi.listAnswerLinks);
  return minutesApi.listAnswerLinks.answer.parse(answer);
}

async function get(path: string) {
  const response = await fetch(url(path));
  return { status: response.status, text: await response.text() };
}

async function post(path: string, fields: Record<string, string>) {
  const { text } = await get(path);
  const hidden = Object.fromEntries(
    [...text.matchAll(/name="(version|naming)" value="(\w+)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;
  const response = await fetch(url(path), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...hidden, ...fields }),
  });
  return { status: response.status, text: await response.text() };
}

const minutes = async () => {
  const state = await desk.drafting.hall.app.hosts.state(desk.drafting.meeting);
  if (state === null) throw new Error('no meeting');
  return state;
};

const gates = [{ name: '办文程序效率关', reviewer: '甲科长' }];

async function inReview(): Promise<string> {
  await desk.beginFrozen();
  await desk.must({ type: 'minutes/name-gates', gates });
  await desk.must({ type: 'life/close-meeting', despite: 1 });
  await desk.must({ type: 'life/submit-minutes' });
  return (await links()).gates[0] ?? '';
}

describe('a reviewer', () => {
  test('[MI11] reads the frozen text by a link without account, and passes it', async () => {
    const path = await inReview();
    const page = await get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('甲科长，请审核这份纪要（办文程序效率关）');
    expect(page.text).not.toMatch(/<script|\sstyle=|签到台/);
    expect(page.text).toContain('请联系把链接发给您的工作人员');
    expect((await post(path, { outcome: 'passed', note: '' })).status).toBe(303);
    expect((await minutes()).minutes.reviews[0]).toMatchObject({ how: 'link', outcome: 'passed' });
    expect((await get(path)).text).toContain('您对这一版的意见：同意');
  });

  test('[MI11] returns it only with a reason', async () => {
    const path = await inReview();
    expect((await post(path, { outcome: 'returned', note: ' ' })).text).toContain('必须写明原因');
    expect((await minutes()).minutes.reviews[0]).toBeUndefined();
    await post(path, { outcome: 'returned', note: '<b>单位</b>名称有误' });
    expect((await minutes()).minutes.reviews[0]?.note).toBe('<b>单位</b>名称有误');
    expect((await get(path)).text).toContain('&lt;b&gt;单位');
  });

  test('[MI11] may write on several lines, as forms send them', async () => {
    const path = await inReview();
    // A number copied from somewhere brings marks along that nobody sees.
    const note = '单位名称有误。\r\n第二处：\u202a日期\u202c。';
    expect((await post(path, { outcome: 'returned', note })).status).toBe(303);
    expect((await minutes()).minutes.reviews[0]?.note).toBe('单位名称有误。\n第二处：日期。');
  });

  test('[MI11] changes the answer on a page that was gone back to, and back; the same one again is nothing new', async () => {
    const path = await inReview();
    const pass = () => post(path, { outcome: 'passed', note: '' });
    const outcome = async () => (await minutes()).minutes.reviews[0]?.outcome;
    await pass();
    const before = await minutes();
    expect((await pass()).status).toBe(303);
    expect(await minutes()).toBe(before);
    await post(path, { outcome: 'returned', note: '日期有误' });
    expect(await outcome()).toBe('returned');
    await pass();
    expect(await outcome()).toBe('passed');
    expect((await get(`${path}?done=yes`)).text).toContain('role="status"');
    await desk.must({ type: 'minutes/withdraw-review', gate: 0 });
    expect((await get(`${path}?done=yes`)).text).not.toContain('role="status"');
    await pass();
    expect(await outcome()).toBe('passed');
  });

  test('named anew the link is dead; a made-up one never was; neither reaches the log', async () => {
    const path = await inReview();
    await desk.must({ type: 'minutes/name-gates', gates: [{ name: '审核', reviewer: '乙' }] });
    expect((await get(path)).status).toBe(404);
    const forged = path.replace(/[^/]+$/, 'a'.repeat(32));
    for (const wrong of [forged, path.replace('/gate/0/', '/gate/9/'), '/r/x/gate/0/y']) {
      const answer = await get(wrong);
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('这个链接不能用');
    }
    expect(pathForLog(path)).toBe('/r/<token>');
  });
});

describe('somebody who was there', () => {
  test('[MI14] confirms section by section, and may change the answer until the deadline', async () => {
    const seat = await present();
    await desk.beginFrozen();
    const path = await pathOf(seat);
    const before = (await get(path)).text;
    expect(before).toContain('现在没有请您核对的纪要');
    expect(before).not.toContain('会议开始');
    const until = Date.now() + 3_600_000;
    await desk.must({ type: 'minutes/ask-confirmation', until });
    const { text } = await get(path);
    const [, section = ''] = /name="(o-[^"]+)"/.exec(text) ?? [];
    expect((await post(path, { [section]: '面积应为88.60㎡' })).status).toBe(303);
    const first = (await minutes()).minutes.confirmations[seat];
    expect(first?.objections).toEqual([{ section: section.slice(2), text: '面积应为88.60㎡' }]);
    await post(path, { [section]: '' });
    expect((await minutes()).minutes.confirmations[seat]?.objections).toEqual([]);
    await desk.must({ type: 'minutes/end-confirmation' });
    expect((await get(path)).text).toContain('您已确认这一版');
  });

  test('[MI14] reads what stands before the first heading under a name, and the deadline in their language', async () => {
    const seat = await present();
    await desk.beginFrozen();
    const path = await pathOf(seat);
    const until = Date.UTC(2199, 8, 5, 10);
    await desk.must({ type: 'minutes/ask-confirmation', until });
    const { text } = await get(path);
    expect(text).toContain('对“开头部分”的不同意见');
    expect(text).not.toMatch(/“”|<h2><\/h2>/);
    expect(text).toContain('9月5日 18:00前答复');
    const english = await fetch(url(path), { headers: { 'accept-language': 'en' } });
    expect(await english.text()).toContain('before 5 September at 18:00');
  });

  async function present(): Promise<SeatId> {
    const { seat } = await desk.drafting.admitted();
    await desk.must({ type: 'attendance/check-in-seat', seat, where: 'in_room' });
    return seat;
  }

  const pathOf = async (seat: SeatId) =>
    (await links()).people.find((each) => each.seat === seat)?.path ?? '';

  test('[MI14] answers as the one seat that stands for their doubles; a removed seat has no link', async () => {
    const [double, seat, removed] = [await present(), await present(), await present()];
    await desk.beginFrozen();
    await desk.must({ type: 'minutes/ask-confirmation', until: Date.now() + 3_600_000 });
    const [handedOut, gone] = [await pathOf(double), await pathOf(removed)];
    await desk.must({ type: 'people/merge-seats', seat: double, into: seat });
    await desk.must({ type: 'people/remove-seats', seats: [removed] });
    expect((await post(handedOut, {})).status).toBe(303);
    expect(Object.keys((await minutes()).minutes.confirmations)).toEqual([seat]);
    expect((await get(gone)).status).toBe(404);
  });

  test('[MI13] reads what was asked about and what was issued, never what the desk has frozen since', async () => {
    const seat = await present();
    const draft = await desk.beginFrozen();
    const path = await pathOf(seat);
    await desk.must({ type: 'minutes/ask-confirmation', until: Date.now() + 3_600_000 });
    await desk.must({ type: 'minutes/end-confirmation' });
    expect((await get(path)).text).toContain('现在不能答复');
    await desk.must({ type: 'drafts/reopen-draft', draft: draft.id });
    await desk.startItem('散会后补记的一项');
    await desk.freeze(draft);
    expect((await get(path)).text).toContain('现在没有请您核对的纪要');
    // And is not asked about minutes that have been issued, whatever time there was left.
    await desk.must({ type: 'minutes/ask-confirmation', until: Date.now() + 3_600_000 });
    await desk.must({ type: 'life/close-meeting', despite: 2 });
    await desk.must({ type: 'life/submit-minutes' });
    expect((await get(path)).text).toContain('<form');
    await desk.must({ type: 'life/issue-minutes' });
    const { text } = await get(path);
    expect(text).toContain('现在不能答复');
    expect(text).toContain('<section>');
    expect(text).not.toContain('<form');
  });
});
