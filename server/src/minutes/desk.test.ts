import { minutesApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MinutesDesk } from '../testing/minutes-desk.ts';

let at: MinutesDesk;

beforeEach(async () => {
  at = await MinutesDesk.begin();
});

afterEach(() => at.drafting.close());

describe('写入纪要', () => {
  test('lines of the record become paragraphs that lead back to their events, each once', async () => {
    await at.beginMinutes();
    await at.startItem('两种井道方案');
    const line = (await at.desk()).happenings.find(({ told }) => told.includes('两种井道方案'));
    expect(line).toMatchObject({ isCarried: false });
    const seqs = [line?.seq ?? 0];
    expect(await at.called(minutesApi.carryIntoMinutes, { seqs, after: null })).toMatchObject({
      ok: true,
      carried: 1,
    });
    const { blocks, sources } = await at.read();
    const block = blocks.at(-1);
    expect(JSON.stringify(block)).toContain('会议进入“两种井道方案”。');
    expect(sources[block?.attrs.id ?? '']).toEqual(seqs);
    expect((await at.desk()).happenings.find(({ seq }) => seq === line?.seq)?.isCarried).toBe(true);
    expect(await at.called(minutesApi.carryIntoMinutes, { seqs, after: null })).toMatchObject({
      carried: 0,
    });
    expect(await at.read()).toMatchObject({ blocks });
  });

  test('they stand behind the block that was named, and reach whoever has the text open', async () => {
    const draft = await at.beginMinutes();
    const page = await at.openPage(draft);
    await at.startItem('签到');
    await at.startItem('讨论');
    const [first] = (await at.read()).blocks;
    const seqs = (await at.desk()).happenings.slice(-2).map(({ seq }) => seq);
    const after = first?.attrs.id ?? null;
    const { last } = await at.called(minutesApi.carryIntoMinutes, { seqs, after });
    const { blocks } = await at.read();
    expect(last).toBe(blocks[2]?.attrs.id);
    expect(JSON.stringify(blocks[1])).toContain('进入“签到”');
    expect(JSON.stringify(blocks[2])).toContain('进入“讨论”');
    await expect.poll(() => page.fragment.toJSON()).toContain('进入“讨论”');
  });

  test('a line that was taken out can be carried again', async () => {
    const draft = await at.beginMinutes();
    await at.startItem('签到');
    const seqs = (await at.desk()).happenings.slice(-1).map(({ seq }) => seq);
    await at.called(minutesApi.carryIntoMinutes, { seqs, after: null });
    const page = await at.openPage(draft);
    page.fragment.delete(page.fragment.length - 1, 1);
    await expect.poll(async () => (await at.desk()).happenings.at(-1)?.isCarried).toBe(false);
    expect(await at.called(minutesApi.carryIntoMinutes, { seqs, after: null })).toMatchObject({
      carried: 1,
    });
    expect((await at.desk()).happenings.at(-1)?.isCarried).toBe(true);
  });
});

describe('what the record has corrected since', () => {
  test('is marked until somebody takes it over', async () => {
    await at.beginMinutes();
    const item = await at.startItem('两种井道方案');
    const seqs = (await at.desk()).happenings.slice(-1).map(({ seq }) => seq);
    await at.called(minutesApi.carryIntoMinutes, { seqs, after: null });
    expect((await at.desk()).corrections).toEqual([]);
    await at.must({ type: 'agenda/finish-item', item });
    await at.must({
      type: 'agenda/change-item',
      item,
      kind: 'discussion',
      title: '三种井道方案',
      minutes: null,
    });
    const [correction, ...more] = (await at.desk()).corrections;
    expect(more).toEqual([]);
    expect(correction).toMatchObject({ isEdited: false, seqs });
    expect(correction?.written).toContain('进入“两种井道方案”');
    expect(correction?.now).toContain('进入“三种井道方案”');
    const blocks = [correction?.block ?? ''];
    expect(await at.called(minutesApi.takeIntoMinutes, { blocks })).toMatchObject({ taken: 1 });
    expect((await at.desk()).corrections).toEqual([]);
    expect(JSON.stringify((await at.read()).blocks)).not.toContain('两种井道方案');
  });

  test('parts that came since are offered and come where they belong', async () => {
    await at.beginMinutes();
    await at.startItem('两种井道方案');
    const { additions, checklist } = await at.desk();
    expect(additions.map(({ text }) => text)).toContain('会议议程');
    expect(checklist).toContainEqual({ part: 'agenda', state: 'left-out' });
    const blocks = additions.map(({ block }) => block);
    expect(await at.called(minutesApi.takeIntoMinutes, { blocks })).toMatchObject({
      taken: blocks.length,
    });
    const after = await at.desk();
    expect(after.additions).toEqual([]);
    expect(after.checklist).toContainEqual({ part: 'agenda', state: 'there' });
  });
});
