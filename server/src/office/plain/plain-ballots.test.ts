import { emptyMap, valuesOf } from '@haoshangliang/shared/kernel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
    expect(phone.text).toContain('已计入：甲 / 丙');
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

  test('what the page cannot take it says, and where to go instead', async () => {
    await asked({
      method: { kind: 'ranking', version: 1, options: 2, count: 'borda', complete: false },
      options: ['甲', '乙'],
      rule: { preset: 'plurality' },
    });
    expect(phone.text).toContain('这种表决票本页投不了。请到签到台，工作人员帮您投。');
    expect(phone.forms().filter(({ action }) => action.endsWith('/ballot'))).toEqual([]);
  });
});
