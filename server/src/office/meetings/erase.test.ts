import { join } from 'node:path';
import { getIn, type Id, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import { deskApi, doorApi, wordsApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import type { Browser } from '../../testing/browser.ts';
import { filesWith } from '../../testing/files-with.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from '../../testing/lift-door.ts';
import { newMeeting } from '../../testing/office-people.ts';
import { Person } from '../../testing/person.ts';
import { downloadedRecord, verifiedStream } from '../../testing/verified-stream.ts';

// Words that stand nowhere else, so that every file can be searched for them.
const said = '我家老人的病情不该写在这里';
const mended = '我家老人的病情请不要写进纪要';
const answered = '已转告社区医生张大夫';

let door: LiftDoor;
const pages: Person[] = [];

beforeEach(async () => {
  door = await startLiftDoor();
});

afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await door.running.close();
});

async function pageOf(browser: Browser): Promise<Person> {
  const { url } = door.running;
  const page = new Person(url, await browser.device());
  const headers = { cookie: browser.cookie, origin: url };
  pages.push(await page.connect({ extraHeaders: headers }));
  await page.join(door.meeting);
  return page;
}

async function sendAs(page: Person, body: object, seat: SeatId | null = null) {
  const answer = await page.send(body, { seat, madeAt: door.running.clock.now() });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return await page.until(answer.seq);
}

/** An opinion that was raised, mended, hidden, shown again and answered: its words stand in five events. */
async function story() {
  const phone = door.running.browser();
  await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), move: false, consent });
  const resident = await pageOf(phone);
  const desk = await pageOf(door.clerk.browser);
  await sendAs(desk, { type: 'life/open-meeting' });
  const standing = await door.standing(phone);
  const seat = standing?.seats[0] ?? null;
  const item = desk.state!.agenda.order[0]!;
  const words = { item, channel: 'typed', stance: 'for', text: said };
  await sendAs(resident, { type: 'opinions/raise-opinion', ...words }, seat);
  const opinion = valuesOf(resident.state!.opinions.own)[0]!.id;
  const edited = { opinion, stance: 'against', text: mended };
  await sendAs(resident, { type: 'opinions/edit-opinion', ...edited }, seat);
  await sendAs(desk, { type: 'opinions/hide-opinion', opinion, reason: said });
  await sendAs(desk, { type: 'opinions/show-opinion', opinion });
  await sendAs(desk, { type: 'opinions/judge-opinion', opinion, ...judged });
  await resident.until(desk.through);
  return { resident, desk, opinion, seat };
}

const judged = { adoption: 'not', instead: 'pending', reason: answered } as const;

const filesHolding = (...words: readonly string[]) => filesWith(door.running.config.dataDir, words);

function textsOf(page: Person, opinion: Id<'opinion'>) {
  const { opinions } = page.state!;
  const shown = getIn(opinions.opinions, opinion);
  const own = getIn(opinions.own, opinion)?.text;
  return { shown: shown?.text, own, why: shown?.adoptionReason };
}

test('erased words are gone from every page, from memory and from every file, and the chain is whole', async () => {
  const { resident, desk, opinion } = await story();
  const { running, clerk, meeting } = door;
  const { browser } = clerk;
  expect(textsOf(resident, opinion)).toEqual({ shown: mended, own: mended, why: answered });
  expect(await filesHolding(said, mended, answered)).not.toEqual([]);
  const asking = { meeting, what: { opinion } };
  const before = await browser.get(wordsApi.eraseWords, { ...asking, sure: false });
  expect(before.events).toBeGreaterThanOrEqual(5);
  expect(textsOf(resident, opinion)).toMatchObject({ shown: mended });

  const erased = await browser.get(wordsApi.eraseWords, { ...asking, sure: true });
  expect(erased).toEqual(before);
  for (const page of [resident, desk]) {
    await expect.poll(() => page.heard('rejoin')).toHaveLength(1);
    const answer = await page.join(meeting);
    expect(answer).toHaveProperty('state.opinions');
    expect(JSON.stringify(page.state)).not.toMatch(new RegExp(`${said}|${mended}|${answered}`));
  }
  expect(textsOf(resident, opinion)).toEqual({ shown: null, own: null, why: null });
  expect(await filesHolding(said, mended, answered)).toEqual([]);

  const { events } = await verifiedStream(running.storage.events, meeting);
  const { text, found } = await downloadedRecord(running.url, browser.cookie, meeting);
  expect(JSON.stringify(events) + text).not.toMatch(new RegExp(`${said}|${mended}|${answered}`));
  expect(found).toMatchObject({ sound: true, erased: before.events });
  await running.storage.copyTo(join(running.config.dataDir, 'later.db'));
  expect(await filesHolding(owner)).toContain('later.db');
  expect(await filesHolding(said, mended, answered)).toEqual([]);
});

test('the reason somebody gave with a ballot goes; the choice and the count stay', async () => {
  const { resident, desk, seat } = await story();
  const { browser } = door.clerk;
  await sendAs(desk, {
    ...{ type: 'votes/prepare-vote', item: null, subject: null, question: '这样行吗？' },
    ...{ method: { kind: 'consent', version: 1 }, secrecy: 'named', rule: { preset: 'straw' } },
  });
  const vote = valuesOf(desk.state!.votes.votes)[0]!.id;
  await sendAs(desk, { type: 'votes/open-vote', vote });
  const why = '我的血压不能写在票上';
  const cast = {
    type: 'votes/cast-ballot',
    vote,
    choice: { kind: 'level', level: 2 },
    reason: why,
  };
  const castIt = () => resident.send(cast, { seat, madeAt: door.running.clock.now() });
  expect(await castIt()).toMatchObject({ ok: true });
  expect(await filesHolding(why)).not.toEqual([]);
  const ask = { meeting: door.meeting, what: { ballot: { vote, seat: seat! } }, sure: true };
  expect(await browser.get(wordsApi.eraseWords, ask)).toMatchObject({ events: 1 });
  expect(await filesHolding(why)).toEqual([]);
  await desk.join(door.meeting);
  expect(getIn(desk.state!.votes.votes, vote)).toMatchObject({ turnout: { seats: 1 } });
  expect(await browser.call(wordsApi.eraseWords, ask)).toMatchObject({ code: 'not-found' });
  // Of a vote that was broken off it goes too, and nobody learns who had given one.
  await resident.join(door.meeting);
  expect(await castIt()).toMatchObject({ ok: true });
  await sendAs(desk, { type: 'votes/annul-vote', vote, reason: '停电了' });
  for (const whose of [seat!, randomId<'seat'>()]) {
    const asked = { ...ask, what: { ballot: { vote, seat: whose } }, sure: false };
    expect(await browser.get(wordsApi.eraseWords, asked)).toMatchObject({ events: 1 });
  }
  expect(await browser.get(wordsApi.eraseWords, ask)).toMatchObject({ events: 1 });
  expect(await filesHolding(why)).toEqual([]);
});

test('a page that slept through it gets the whole meeting anew, once', async () => {
  const { resident, opinion } = await story();
  const { browser } = door.clerk;
  resident.socket.disconnect();
  await browser.get(wordsApi.eraseWords, { meeting: door.meeting, what: { opinion }, sure: true });
  await resident.connect({ extraHeaders: resident.socket.io.opts.extraHeaders ?? {} });
  expect(await resident.join(door.meeting)).toHaveProperty('state.opinions');
  expect(textsOf(resident, opinion)).toEqual({ shown: null, own: null, why: null });
  expect(await resident.join(door.meeting)).toMatchObject({ ok: true, state: null });
});

test('only what is named goes, what was said later stays, and who had it erased can be read', async () => {
  const { desk, opinion } = await story();
  const { browser, account } = door.clerk;
  const { meeting } = door;
  const { events } = await verifiedStream(door.running.storage.events, meeting);
  const first = events.find(({ type }) => type === 'opinions/opinion-raised')!;
  await browser.get(wordsApi.eraseWords, { meeting, what: { seqs: [first.seq] }, sure: true });
  // The edit came later and was not meant.
  await desk.join(meeting);
  expect(textsOf(desk, opinion)).toMatchObject({ shown: mended });
  expect(await filesHolding(answered)).not.toEqual([]);
  const { traces } = await browser.get(deskApi.door, { meeting });
  const mine = { kind: 'words-erased', account: account.id, seat: null };
  expect(traces).toContainEqual(expect.objectContaining(mine));
  const again = { meeting, what: { seqs: [first.seq] }, sure: true };
  expect(await browser.call(wordsApi.eraseWords, again)).toMatchObject({ code: 'not-found' });
});

test('only the office of the meeting erases, and only what is there', async () => {
  const { resident, opinion, seat } = await story();
  const { meeting, clerk, running } = door;
  const other = await newMeeting(clerk);
  const ask = (browser: Browser, asked: { meeting: typeof meeting; what: object }) =>
    browser.send(wordsApi.eraseWords, { ...asked, sure: true });
  const stranger = running.browser();
  expect(await ask(stranger, { meeting, what: { opinion } })).toMatchObject({ status: 401 });
  for (const asked of [
    { meeting: other, what: { opinion } },
    { meeting, what: { opinion: randomId() } },
    { meeting, what: { material: opinion } },
    { meeting, what: { seqs: [99_999] } },
    { meeting: randomId() as never, what: { opinion } },
  ]) {
    expect(await ask(clerk.browser, asked)).toMatchObject({ body: { code: 'not-found' } });
  }
  for (const what of [{}, { opinion, seqs: [1] }, { seqs: [] }, { seqs: [0] }, { seat }, null]) {
    const answer = await ask(clerk.browser, { meeting, what: what as object });
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
  }
  expect(textsOf(resident, opinion)).toMatchObject({ shown: mended });
});
