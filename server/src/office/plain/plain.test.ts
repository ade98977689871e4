import { stayOf } from '@haoshangliang/shared/features/attendance';
import { isLive } from '@haoshangliang/shared/features/people';
import { emptyMap, getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { deskApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { owner } from '../../testing/lift-door.ts';
import { settleClaims } from '../../testing/office-people.ts';
import type { OldPhone } from '../../testing/old-phone.ts';
import { type PlainHall, startPlainHall } from '../../testing/plain-hall.ts';

let hall: PlainHall;
let phone: OldPhone;

beforeEach(async () => {
  hall = await startPlainHall();
  phone = hall.phone;
});

afterEach(() => hall.close());

describe('a phone too old for the pages', () => {
  test('reads the text that a vote is about, and when it closes', async () => {
    await hall.comeIn();
    await hall.press({ type: 'life/open-meeting' });
    const form = { kind: 'consensus', item: null, title: '<b>意见稿</b>' } as const;
    await hall.press({ type: 'drafts/create-draft', ...form, readers: 'participants' });
    const drafts = async () => valuesOf((await hall.state()).drafts.drafts);
    const [draft] = await drafts();
    if (draft === undefined) throw new Error('no draft');
    await hall.press({ type: 'drafts/freeze-draft', draft: draft.id });
    await expect.poll(async () => (await drafts())[0]?.status).toBe('frozen');
    await hall.openVote({ subject: { draft: draft.id, version: 1 } });
    await phone.open(phone.path);
    expect(phone.text).toContain('<summary>看全文：《&lt;b&gt;意见稿&lt;/b&gt;》第1版</summary>');
    expect(phone.text).toMatch(/预计\d\d:\d\d截止/);
    expect(phone.text).not.toContain('表决的全文请看会场大屏');
  });

  test('comes in by its own link, checks in, says its opinion and votes, each counted once', async () => {
    await phone.open(`/plain/j/${hall.tokenOf(owner)}`);
    await phone.send('/link');
    expect(phone.text).toContain(`您是${owner}吗？ <span class="mark">演练</span>`);
    expect(phone.text).toMatch(/这部手机就代表.+参加“.+”。/);
    expect(phone.text).toContain('不收集身份证号');
    await phone.send('/seat');
    expect(phone.path).toBe(`/plain/m/${hall.meeting}`);
    expect(phone.text).toContain('<span class="mark">演练</span>');
    await hall.press({ type: 'life/open-meeting' });
    await phone.open(phone.path);
    await phone.send('/check-in', { where: 'in_room' });
    expect(phone.text).toContain('签到成功');
    const { attendance, people } = await hall.state();
    const here = valuesOf(attendance.records).filter((record) => stayOf(record) !== undefined);
    expect(here).toHaveLength(1);
    expect(here[0]?.stays[0]).toMatchObject({ where: 'in_room', bySelf: true });

    const [item = ''] = phone.options();
    await phone.send('/opinion', {
      item,
      stance: 'against',
      text: '采光受影响。\r\n请<b>测算</b>。',
    });
    expect(phone.text).toContain('意见已提交');
    expect(phone.text).toContain('请&lt;b&gt;测算&lt;/b&gt;');
    const [opinion] = valuesOf((await hall.state()).opinions.opinions);
    expect(opinion).toMatchObject({
      stance: 'against',
      channel: 'typed',
      text: '采光受影响。\n请<b>测算</b>。',
      author: here[0]?.seat,
    });

    const vote = await hall.openVote();
    await phone.open(phone.path);
    expect(phone.text).toContain('是否同意&lt;b&gt;加装&lt;/b&gt;电梯？');
    expect(phone.choices('choice')).toEqual(['yes', 'no', 'abstain']);
    expect(phone.text).not.toContain('checked');
    await phone.send('/ballot', { choice: 'yes' });
    expect(phone.text).toContain('已计入：赞成');
    await phone.send('/ballot', { choice: 'no' });
    const ballots = valuesOf((await hall.state()).votes.ballots[vote] ?? emptyMap);
    expect(ballots.map(({ choice, channel }) => [choice, channel])).toEqual([['no', 'phone']]);
    expect(getIn(people.seats, here[0]!.seat)?.voter).toBe(true);
  });

  test('may press twice or go back and send again: once is what counts', async () => {
    await hall.comeIn();
    await hall.press({ type: 'life/open-meeting' });
    await phone.open(phone.path);
    const { action, fields } = phone.forms().find((form) => form.action.endsWith('/opinion'))!;
    const filled = { ...fields, item: phone.options()[0]!, stance: 'for', text: '同意。' };
    for (let i = 0; i < 3; i++) await phone.post(action, filled);
    expect(phone.text).toContain('意见已提交');
    expect((await hall.state()).opinions.opinions.size).toBe(1);
    await phone.post(action, { ...filled, text: '另一句。' });
    expect([phone.status, (await hall.state()).opinions.opinions.size]).toEqual([409, 1]);
  });

  test('keeps what was typed when it could not be taken', async () => {
    await hall.comeIn();
    await hall.press({ type: 'life/open-meeting' });
    await phone.open(phone.path);
    await hall.press({ type: 'opinions/pause-collecting' });
    const item = phone.options()[1]!;
    await phone.send('/opinion', { item, stance: 'reserve', text: '"引号" & <尖括号>' });
    expect(phone.status).toBe(409);
    expect(phone.text).toContain('主持人暂停了收意见');
    expect(phone.text).toContain('>&quot;引号&quot; &amp; &lt;尖括号&gt;</textarea>');
    expect(phone.text).toContain(`<option value="${item}" selected>`);
    expect(phone.text).toContain('value="reserve" required checked');
  });

  test('types the code, gives its name, waits to be confirmed and then votes', async () => {
    const { code } = await hall.clerk.browser.get(deskApi.door, { meeting: hall.meeting });
    await phone.open('/plain');
    await phone.send('/code', { code: 'wrong-on' });
    expect([phone.status, phone.text]).toEqual([404, expect.stringContaining('会议码不对')]);
    await phone.send('/code', { code: `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase() });
    expect(phone.text).toContain('您是哪位？');
    await phone.send('/name', { name: owner });
    expect(phone.text).toContain('请先看过告知并勾选同意');
    const [consent = ''] = phone.choices('consent');
    await phone.send('/name', { name: owner, consent });
    expect(phone.text).toContain(`已登记为${owner}，待核验`);
    expect(phone.forms().filter(({ action }) => /name|ballot|opinion/.test(action))).toEqual([]);
    await settleClaims(hall.running, hall.clerk, hall.meeting, true);
    await hall.press({ type: 'life/open-meeting' });
    await hall.openVote();
    await phone.open(phone.path);
    await phone.send('/ballot', { choice: 'abstain' });
    expect(phone.text).toContain('已计入：弃权');
  });

  test('sees what everybody of its audience sees, and nothing more', async () => {
    await hall.comeIn();
    await hall.press({ type: 'life/open-meeting' });
    await phone.open(phone.path);
    const own = phone.forms().flatMap(({ fields }) => fields['seat'] ?? []);
    expect(own).not.toEqual([]);
    const { seats } = (await hall.state()).people;
    const other = valuesOf(seats).find((seat) => isLive(seat) && !own.includes(seat.id))!;
    const { agenda } = await hall.state();
    await hall.press({
      ...{ type: 'opinions/record-opinion', item: agenda.order[0]!, author: other.id },
      ...{ channel: 'paper', stance: 'for', text: '别人的话', verbatim: false },
    });
    await phone.open(phone.path);
    expect(phone.text).not.toContain('别人的话');
    const rooms = ['102室业主', '201室业主'];
    for (const name of rooms) expect(phone.text).not.toContain(name);
  });
});
