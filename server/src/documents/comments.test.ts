import { valuesOf } from '@haoshangliang/shared/kernel';
import { documentApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId, Standing } from '../meetings/standing.ts';
import { Drafting } from '../testing/drafting.ts';
import { onlooker, resident, staff } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';

let drafting: Drafting;

beforeAll(async () => {
  drafting = await Drafting.begin();
});

afterAll(() => drafting.close());

const secret = '这句话只给起草的人看';
const first = { client: 7, clock: 3 };
const anchor = { block: '1'.repeat(10), first, last: { client: 7, clock: 9 } };
const comment = () => ({
  type: 'comments/comment' as const,
  ...{ draft: drafting.draftId, epoch: 1, anchor, quote: '一层不出资', text: secret },
});

async function joined(standing: Standing): Promise<Person> {
  const person = await drafting.hall.person(drafting.meeting, standing).connect();
  await person.join(drafting.meeting);
  return person;
}

async function read(device: DeviceId) {
  const { hall, meeting } = drafting;
  const address = `${hall.url}/api/documents/${drafting.desk().document}/comments`;
  const response = await fetch(`${address}?meeting=${meeting}`, {
    headers: { cookie: `device=${device}` },
  });
  const answer: unknown = await response.json();
  return response.status === 200
    ? documentApi.readComments.answer.parse(answer).comments
    : response.status;
}

const of = ({ state }: Person) => valuesOf(state!.comments.comments);

test('Staff have what is said about a passage, writers read it as long as they write, nobody else hears of it', async () => {
  const { hall, meeting, draftId: draft } = drafting;
  const { seat, standing } = await drafting.admitted();
  const [writer, clerk] = [await joined(standing), await joined(staff())];
  const stranger = randomId<'seat'>();
  const others = [await joined(resident(stranger)), await joined(onlooker())];
  const said = await writer.send(comment(), { seat });
  if (!said.ok) throw new Error(said.code);
  for (const person of [writer, clerk, ...others]) await person.until(said.seq);
  expect(of(clerk)).toMatchObject([{ text: secret, seat, anchor }]);
  const told = { type: 'comments/told', data: { draft, seat }, words: null };
  expect(writer.received).toMatchObject([told]);
  for (const person of others) {
    expect(JSON.stringify(person.messages)).not.toMatch(/comments\/|一层不出资|给起草的人看/);
    expect(await read(person.device)).toBe(403);
  }
  expect(await read(writer.device)).toMatchObject([{ text: secret, seat, account: null }]);
  expect(await others[0]!.send(comment(), { seat: stranger })).toMatchObject({
    code: 'not-a-drafter',
  });
  const [one] = of(clerk);
  const settle = { type: 'comments/resolve', comment: one!.id };
  expect(await writer.send(settle, { seat })).toMatchObject({ ok: true });
  await hall.must(meeting, { type: 'drafts/dismiss-writer', draft, seat });
  expect(await read(writer.device)).toBe(403);
  expect(await writer.send(settle, { seat })).toMatchObject({ code: 'not-a-drafter' });
});

test('A made-up anchor, and words that are too long, change nothing', async () => {
  const clerk = await joined(staff());
  const before = of(clerk).length;
  const hostile = [
    ...[null, 'AAAA', [], { first, last: first }, { ...anchor, block: 'x'.repeat(5000) }],
    ...[-1, 0.5, 2 ** 32, '7'].map((client) => ({ ...anchor, last: { client, clock: 0 } })),
    { ...anchor, first: { ...first, tname: 'text' } },
  ].map((made) => ({ ...comment(), anchor: made }));
  for (const body of [...hostile, { ...comment(), quote: '字'.repeat(201) }])
    expect(await clerk.send(body)).toMatchObject({ code: 'malformed' });
  expect(await clerk.send({ ...comment(), epoch: 2 })).toMatchObject({
    code: 'comment-on-closed-text',
  });
  await clerk.join(drafting.meeting);
  expect(of(clerk)).toHaveLength(before);
});

test('What is read, frozen and hashed has no word of a comment', async () => {
  const { hall, meeting } = drafting;
  const page = await drafting.open().inStep();
  page.type('一层不出资。');
  await page.saved();
  const plain = await read(drafting.device(staff()));
  expect(plain).not.toEqual([]);
  await drafting.freeze();
  const cookie = `device=${drafting.device(onlooker('participant'))}`;
  for (const path of [
    `/api/documents/${drafting.desk().document}?meeting=${meeting}`,
    `/api/meetings/${meeting}/drafts/${drafting.draftId}/versions/1`,
  ]) {
    const response = await fetch(`${hall.url}${path}`, { headers: { cookie } });
    const text = await response.text();
    expect(text).toContain('一层不出资。');
    expect(text).not.toContain(secret);
  }
});
