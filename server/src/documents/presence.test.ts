import { documentLimits, type Presence } from '@haoshangliang/shared/documents';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Drafting } from '../testing/drafting.ts';
import { onlooker } from '../testing/hall.ts';
import { presenceOf, say } from '../testing/intruder.ts';
import { socketOf, until, type Writer } from '../testing/writer.ts';

let drafting: Drafting;

beforeEach(async () => {
  drafting = await Drafting.begin();
});

afterEach(() => drafting.close());

const seenBy = (page: Writer, who: Writer) =>
  page.provider.awareness.getStates().get(who.doc.clientID) as Presence | undefined;

function cursorAt(page: Writer, index: number) {
  const line = page.fragment.get(0) as Y.XmlElement;
  const place = Y.relativePositionToJSON(
    Y.createRelativePositionFromTypeIndex(line, index),
  ) as object;
  return { anchor: place, head: place };
}

test('Others see who writes where; name, role and colour come from the server', async () => {
  const { standing, seat } = await drafting.admitted();
  const one = drafting.open(standing);
  const two = await drafting.open().inStep();
  await one.inStep();
  one.provider.awareness.setLocalState({
    user: { name: '书记', color: 'red;background:url(x)' },
    cursor: cursorAt(one, 0),
  });
  await until(() => seenBy(two, one)?.cursor != null);
  const seen = seenBy(two, one);
  expect(seen?.user).toEqual({
    seat,
    name: `participant ${seat.slice(-2)}`,
    role: 'resident',
    colour: 0,
  });
  expect(seen?.cursor).toEqual(cursorAt(one, 0));
  await until(() => seenBy(one, two) !== undefined);
  expect(seenBy(one, two)?.user.colour).toBe(1);
});

test('Whoever leaves, politely or not, is gone for the others; whoever comes back is there again', async () => {
  const [one, two, three] = [
    await drafting.open().inStep(),
    await drafting.open().inStep(),
    await drafting.open().inStep(),
  ];
  await until(() => seenBy(three, one) !== undefined && seenBy(three, two) !== undefined);
  await one.cutLine();
  two.leave();
  await until(() => seenBy(three, one) === undefined && seenBy(three, two) === undefined);
  one.provider.connect();
  await until(() => seenBy(three, one) !== undefined);
  const late = await drafting.open().inStep();
  await until(() => seenBy(late, one) !== undefined && seenBy(late, three) !== undefined);
  expect(seenBy(late, two)).toBeUndefined();
});

test('The late end of an old line takes nobody away who is there on a new one', async () => {
  const [page, other] = [await drafting.open().inStep(), await drafting.open().inStep()];
  await until(() => seenBy(other, page) !== undefined);
  const gone: number[] = [];
  other.provider.awareness.on('change', ({ removed }: { removed: number[] }) =>
    gone.push(...removed),
  );
  // Nothing reaches the page by its old line any more: what it heard there it would answer there.
  if (page.provider.ws !== null) page.provider.ws.onmessage = null;
  const fresh = new (socketOf(page.device))(page.provider.url);
  await new Promise((resolve) => {
    fresh.onopen = resolve;
  });
  const show = (clock: number, cursor: object | null) =>
    say(
      { provider: { ws: fresh } },
      presenceOf(page.doc.clientID, clock, JSON.stringify({ cursor })),
    );
  show(50, cursorAt(page, 0));
  await until(() => seenBy(other, page)?.cursor != null);
  await page.cutLine();
  // Whoever comes after it is let in after the old line's end has been heard.
  await drafting.open().inStep();
  show(51, null);
  await until(() => seenBy(other, page)?.cursor === null);
  expect(gone).toEqual([]);
  fresh.close();
  await until(() => gone.includes(page.doc.clientID));
});

test('Nobody speaks under the id of another, and nobody can silence one', async () => {
  const [victim, intruder, other] = [
    await drafting.open().inStep(),
    await drafting.open().inStep(),
    await drafting.open().inStep(),
  ];
  await until(() => seenBy(other, victim) !== undefined && seenBy(other, intruder) !== undefined);
  const before = seenBy(other, victim);
  const { clientID } = victim.doc;
  say(
    intruder,
    presenceOf(clientID, 2 ** 40, JSON.stringify({ cursor: null, user: { name: '假' } })),
  );
  say(intruder, presenceOf(clientID, 900, 'null'));
  say(intruder, presenceOf(12345, 1, JSON.stringify({ cursor: null })));
  // Behind these on the same line: once it is seen they have been dealt with.
  intruder.provider.awareness.setLocalStateField('cursor', cursorAt(intruder, 0));
  await until(() => seenBy(other, intruder)?.cursor != null);
  expect(seenBy(other, victim)).toEqual(before);
  expect([...other.provider.awareness.getStates().keys()]).not.toContain(12345);
  victim.provider.awareness.setLocalStateField('cursor', cursorAt(victim, 0));
  await until(() => seenBy(other, victim)?.cursor != null);
});

test('What is no cursor, or too much, is left out; readers are not shown', async () => {
  const [writer, other] = [await drafting.open().inStep(), await drafting.open().inStep()];
  const reader = await drafting.open(onlooker('participant')).inStep();
  await until(() => seenBy(other, writer) !== undefined);
  const { clientID } = writer.doc;
  const bad = [
    '[]',
    '7',
    '{',
    '{"cursor":{"anchor":"<b>"}}',
    JSON.stringify({ cursor: null, x: 'y'.repeat(documentLimits.presence) }),
  ];
  for (const [i, state] of bad.entries()) say(writer, presenceOf(clientID, 50 + i, state));
  say(reader, presenceOf(reader.doc.clientID, 5, JSON.stringify({ cursor: null })));
  reader.provider.awareness.setLocalStateField('cursor', null);
  say(
    writer,
    presenceOf(clientID, 99, JSON.stringify({ cursor: cursorAt(writer, 0), extra: '多余' })),
  );
  await until(() => seenBy(other, writer)?.cursor != null);
  expect(Object.keys(seenBy(other, writer) ?? {})).toEqual(['user', 'cursor']);
  expect(seenBy(other, reader)).toBeUndefined();
  expect(writer.closedWith).toBeNull();
});
