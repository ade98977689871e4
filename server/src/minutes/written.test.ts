import { documentName } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { minutesApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Drafting } from '../testing/drafting.ts';
import { staff } from '../testing/hall.ts';
import { Writer } from '../testing/writer.ts';

let drafting: Drafting;

beforeEach(async () => {
  drafting = await Drafting.begin();
});

afterEach(() => drafting.close());

async function minutesDraft() {
  const { hall, meeting } = drafting;
  const form = { kind: 'minutes', item: null, title: '纪要', readers: 'staff' } as const;
  await hall.must(meeting, { type: 'drafts/create-draft', ...form });
  const state = await hall.app.hosts.state(meeting);
  const draft = valuesOf(state?.drafts.drafts ?? { size: 0, buckets: {} }).find(
    ({ kind }) => kind === 'minutes',
  );
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

async function read() {
  const device = drafting.device(staff());
  const path = minutesApi.readMinutes.path.replace(':meeting', drafting.meeting);
  const response = await fetch(`${drafting.hall.url}${path}`, {
    headers: { cookie: `device=${device}` },
  });
  return minutesApi.readMinutes.answer.parse(await response.json());
}

/** The meeting goes on: a minute may pass between the two. */
const untimed = (blocks: unknown): string =>
  JSON.stringify(blocks).replaceAll(/\d+:\d\d/g, '00:00');

test('a draft of minutes begins with what the record says, block ids and all', async () => {
  const page = drafting.open();
  await page.inStep();
  page.addLine('采用玻璃井道');
  await page.saved();
  await drafting.freeze();
  const composed = await read();
  expect(composed.isWritten).toBe(false);
  const text = JSON.stringify(composed.blocks);
  expect(text).toContain('采用玻璃井道');
  await minutesDraft();
  const written = await read();
  expect(written.isWritten).toBe(true);
  expect(untimed(written.blocks)).toEqual(untimed(composed.blocks));
  for (const block of written.blocks) {
    expect(written.sources[block.attrs.id ?? '']?.length).toBeGreaterThan(0);
  }
});

test('what people write is what is printed; what happens afterwards does not write over it', async () => {
  const draft = await minutesDraft();
  const desk = {
    url: drafting.hall.url,
    meeting: drafting.meeting,
    document: documentName(draft.id, 1),
  };
  const page = drafting.keep(new Writer(desk, drafting.device(staff()), {}));
  await page.inStep();
  page.addLine('会议气氛友好。');
  await page.saved();
  const before = await read();
  expect(JSON.stringify(before.blocks)).toContain('会议气氛友好。');
  const { hall, meeting } = drafting;
  await hall.must(meeting, { type: 'life/close-meeting', despite: 1 });
  expect((await read()).blocks).toEqual(before.blocks);
  const html = await fetch(`${hall.url}/m/${meeting}/minutes`, {
    headers: { cookie: `device=${drafting.device(staff())}` },
  });
  expect(await html.text()).toContain('会议气氛友好。');
});
