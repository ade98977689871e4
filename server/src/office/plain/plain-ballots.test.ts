import { emptyMap, getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { owner } from '../../testing/lift-door.ts';
import type { OldPhone } from '../../testing/old-phone.ts';
import { type PlainHall, startPlainHall } from '../../testing/plain-hall.ts';

let hall: PlainHall;
let phone: OldPhone;

beforeEach(async () => {
  hall = await startPlainHall();
  phone = hall.phone;
  await hall.comeIn();
  await hall.press({ type: 'life/open-meeting' });
});

afterEach(() => hall.close());

type Asked = NonNullable<Parameters<PlainHall['openVote']>[0]>;

async function asked(question: Asked) {
  const vote = await hall.openVote(question);
  await phone.open(phone.path);
  return async () =>
    valuesOf((await hall.state()).votes.ballots[vote] ?? emptyMap).map(({ choice }) => choice);
}

describe('ballots without script', () => {
  test('one of several options, in their order, nothing chosen beforehand', async () => {
    const cast = await asked({
      method: { kind: 'single', version: 1, options: 2, none: true },
      options: ['<b>甲</b>', '乙'],
      rule: { preset: 'plurality' },
    });
    expect(phone.choices('choice')).toEqual(['option-0', 'option-1', 'none', 'abstain']);
    expect(phone.text).toContain('&lt;b&gt;甲&lt;/b&gt;');
    expect(phone.text).not.toContain('checked');
    await phone.send('/ballot', { choice: 'option-1' });
    expect(phone.text).toContain('已计入：乙');
    await phone.send('/ballot', { choice: 'none' });
    expect(phone.text).toContain('已计入：以上都不选');
    expect(await cast()).toEqual([{ kind: 'options', options: [] }]);
  });

  test('as many boxes as may be ticked, and neither more nor none nor both', async () => {
    const cast = await asked({
      method: { kind: 'multiple', version: 1, options: 3, min: 1, max: 2, none: false },
      options: ['甲', '乙', '丙'],
      rule: { preset: 'plurality' },
    });
    expect(phone.text).toContain('最多勾2项');
    for (const ticked of [
      {},
      { 'option-0': 'yes', 'option-1': 'yes', 'option-2': 'yes' },
      { 'option-0': 'yes', choice: 'abstain' },
    ]) {
      await phone.send('/ballot', ticked as Record<string, string>);
      expect(phone.status).toBeGreaterThanOrEqual(400);
    }
    expect(await cast()).toEqual([]);
    await phone.open(`/plain/m/${hall.meeting}`);
    await phone.send('/ballot', { 'option-2': 'yes', 'option-0': 'yes' });
    expect(phone.text).toContain('已计入：甲、丙');
    expect(await cast()).toEqual([{ kind: 'options', options: [0, 2] }]);
  });

  test('a level of satisfaction', async () => {
    const cast = await asked({
      method: { kind: 'rating', version: 1, scale: { kind: 'satisfaction' } },
      rule: { preset: 'record' },
    });
    expect(phone.choices('choice')).toEqual(['level-0', 'level-1', 'level-2']);
    await phone.send('/ballot', { choice: 'level-1' });
    expect(phone.text).toContain('已计入：基本满意');
    expect(await cast()).toEqual([{ kind: 'level', level: 1 }]);
  });

  test('[VO75][VO71] for whoever has appointed the person, and for a household that another has not voted for', async () => {
    const { people } = await hall.state();
    const seats = valuesOf(people.seats).map(({ id }) => id);
    const names = await hall.running.office.doors.names(hall.meeting, seats, 'participant');
    const called = (name: string) => seats.find((seat) => names[seat] === name)!;
    const [own, giver] = [called(owner), called('201室业主')];
    const line = getIn(people.seats, giver)!;
    await hall.press({ type: 'entitlements/record-proxy', giver, holder: own });
    const cast = await asked({ rule: { preset: 'majority', proxies: 1 } });
    expect(phone.text).toContain(`${owner}受201室业主委托，代其表决。`);
    await phone.send('/ballot', { choice: 'yes' });
    await phone.send('/ballot', { choice: 'no' }, 1);
    expect(await cast()).toEqual(expect.arrayContaining(['yes', 'no']));
    const { votes } = await hall.state();
    const ballots = votes.ballots[votes.current!]!;
    expect(getIn(ballots, giver)).toMatchObject({ choice: 'no', caster: own });
    await hall.press({ type: 'votes/annul-vote', vote: votes.current!, reason: '重投' });
    await hall.press({ type: 'entitlements/withdraw-proxy', giver });
    const household = randomId<'household'>();
    for (const { id, role, label, group, sector, heads, area, voter } of [
      line,
      getIn(people.seats, own)!,
    ]) {
      const form = { role, label, group, sector, heads, area, voter, household };
      await hall.press({ type: 'people/change-seat', seat: id, ...form });
    }
    const vote = await hall.openVote({ rule: { preset: 'majority', household: 'refuse' } });
    const how = { channel: 'hands' } as const;
    await hall.press({ type: 'votes/enter-ballot', vote, seat: giver, choice: 'no', how });
    await phone.open(phone.path);
    expect(phone.text).toContain('这一票由201室业主投出。');
    expect(phone.text).toContain('本户已投过，不能由另一人再投。');
    expect(phone.forms().filter(({ action }) => action.endsWith('/ballot'))).toEqual([]);
    await hall.press({ type: 'votes/annul-vote', vote, reason: '重投' });
    const next = await hall.openVote({ rule: { preset: 'majority', household: 'replace' } });
    await phone.open(phone.path);
    await phone.send('/ballot', { choice: 'yes' });
    const entry = { type: 'votes/enter-ballot', vote: next, seat: giver, choice: 'no' } as const;
    await hall.press({ ...entry, how, insteadOf: own });
    await phone.open(phone.path);
    expect(phone.text).toContain('您先投的一票已由本户另一人改投。');
  });

  test('[VO28] an order, by a place for each option; one place is given once', async () => {
    const cast = await asked({
      method: { kind: 'ranking', version: 1, options: 3, count: 'borda', complete: false },
      options: ['甲', '乙', '丙'],
      rule: { preset: 'plurality' },
    });
    const hostile = [
      { 'place-0': '1', 'place-1': '1', 'place-2': '' },
      { 'place-0': 'x', 'place-1': '', 'place-2': '' },
      { 'place-0': '1', choice: 'abstain' },
      { 'place-0': '', 'place-1': '', 'place-2': '' },
      { 'place-0': '1', 'place-7': '2' },
    ];
    for (const filled of hostile) {
      await phone.send('/ballot', filled as Record<string, string>);
      expect(phone.status).toBeGreaterThanOrEqual(400);
    }
    expect(await cast()).toEqual([]);
    await phone.open(`/plain/m/${hall.meeting}`);
    await phone.send('/ballot', { 'place-0': '', 'place-1': '3', 'place-2': '1' });
    expect(phone.text).toContain('已计入：1. 丙、2. 乙');
    expect(await cast()).toEqual([{ kind: 'order', order: [2, 1] }]);
  });

  test('[VO28] dots, never more than there are', async () => {
    const cast = await asked({
      method: { kind: 'dots', version: 1, options: 2, budget: 5 },
      options: ['甲', '乙'],
      rule: { preset: 'plurality' },
    });
    for (const given of ['6', '-1', '1.5', '1e99', '二']) {
      await phone.send('/ballot', { 'dots-0': given, 'dots-1': '' });
      expect(phone.status).toBeGreaterThanOrEqual(400);
    }
    await phone.send('/ballot', { 'dots-0': '1', choice: 'abstain' });
    expect(phone.text).toContain('填了别的又勾了弃权。请再填一次。');
    // What was chosen once can be let go of without script.
    expect(phone.text).toContain('<button type="reset" class="plain">清空，重新填</button>');
    expect(await cast()).toEqual([]);
    await phone.open(`/plain/m/${hall.meeting}`);
    await phone.send('/ballot', { 'dots-0': '', 'dots-1': '4' });
    expect(phone.text).toContain('已计入：乙 4点');
    await phone.send('/ballot', { 'dots-0': '', 'dots-1': '', choice: 'abstain' });
    expect(await cast()).toEqual(['abstain']);
    await phone.send('/ballot', { 'dots-0': '2', 'dots-1': '3' });
    const vote = (await hall.state()).votes.current!;
    await hall.press({ type: 'votes/close-vote', vote });
    await phone.send('/ballot', { 'dots-0': '5', 'dots-1': '' });
    expect(phone.text).toMatch(
      /截止，您的票\d\d:\d\d:\d\d到达，没有计入。如果主持人撤回截止，可以再投。/,
    );
  });

  test('[VO30][VO87] an objection with its reason, and what is said of a vote that is shown live', async () => {
    const terms = { groups: null, presentOnly: false, leastSeconds: 0, live: true } as const;
    const cast = await asked({
      method: { kind: 'consent', version: 1 },
      rule: { preset: 'consent' },
      terms,
    });
    expect(phone.text).toContain('当场公布：您投了什么，会上的人当时就看得到。');
    await phone.send('/ballot', { choice: 'level-2', reason: ' ' });
    expect(phone.status).toBeGreaterThanOrEqual(400);
    expect(await cast()).toEqual([]);
    await phone.open(`/plain/m/${hall.meeting}`);
    await phone.send('/ballot', { choice: 'level-2', reason: '挡光' });
    expect(phone.text).toContain('已计入：反对');
    const { votes } = await hall.state();
    expect(valuesOf(votes.ballots[votes.current!]!)).toMatchObject([{ reason: '挡光' }]);
    const path = `/api/meetings/${hall.meeting}/votes/${votes.current!}/live`;
    const live = await fetch(hall.running.url + path, { headers: { cookie: phone.cookie } });
    const said = await live.json();
    expect(said).toMatchObject({ ok: true, count: 1, lines: [{ choice: { level: 2 } }] });
    expect(JSON.stringify(said)).not.toContain('挡光');
    // Whoever agrees after all leaves no reason behind.
    await phone.send('/ballot', { choice: 'level-0', reason: '挡光' });
    expect(await cast()).toEqual([{ kind: 'level', level: 0 }]);
  });
});
