import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Drafting } from '../testing/drafting.ts';
import { bareRun, editFrame, forge, say } from '../testing/intruder.ts';
import { element, Siege, textRoot, words } from '../testing/siege.ts';
import { socketOf, until } from '../testing/writer.ts';

let siege: Siege;

beforeEach(async () => {
  siege = await Siege.begin();
});

afterEach(() => siege.drafting.close());

describe('Frames that are none', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['an unknown message', new Uint8Array([77, 1, 2])],
    ['a sync step that does not exist', new Uint8Array([0, 9, 0])],
    ['an update of noise', editFrame(new Uint8Array([250, 3, 9, 9, 255, 255, 255, 255, 7]))],
    ['a state vector of noise', new Uint8Array([0, 0, 3, 255, 255, 255])],
    ['presence of noise', new Uint8Array([1, 4, 9, 9, 9, 9])],
    ['a huge count', editFrame(new Uint8Array([255, 255, 255, 255, 127, 0]))],
    ['text', 'hello'],
  ])('%s', async (_name, frame) => {
    const before = await siege.logLength();
    say(siege.intruder, frame);
    expect(await siege.intruder.closed()).toBe(4400);
    await siege.othersGoOn(before);
  });
});

describe('Edits under other names', () => {
  const cases: [string, () => Uint8Array][] = [
    [
      'at the next clock of somebody who writes',
      () =>
        forge(
          siege.victim,
          (doc) => textRoot(doc).push([element('paragraph', words('假的'))]),
          siege.victim.doc.clientID,
        ),
    ],
    [
      'a run of a thousand million under a foreign id',
      () =>
        bareRun(
          siege.victim.doc.clientID,
          Y.getState(siege.victim.doc.store, siege.victim.doc.clientID),
          1e9,
        ),
    ],
    [
      'under an id of the server',
      () => bareRun(serverClient(), Y.getState(siege.victim.doc.store, serverClient()), 3),
    ],
    [
      'a run of a thousand million under its own id',
      () => bareRun(siege.intruder.doc.clientID, 0, 1e9),
    ],
  ];

  function serverClient(): number {
    const known = new Set(
      [siege.victim, siege.other, siege.intruder].map(({ doc }) => doc.clientID),
    );
    return [...siege.victim.doc.store.clients.keys()].find((client) => !known.has(client))!;
  }

  test.each(cases)('%s', async (_name, update) => {
    const before = await siege.logLength();
    say(siege.intruder, editFrame(update()));
    expect(await siege.intruder.closed()).toBe(4400);
    await siege.othersGoOn(before);
  });

  test('The owner of an id is remembered over a restart', async () => {
    const home = await siege.drafting.leave();
    siege.drafting = await Drafting.again(home, siege.drafting);
    const stranger = await siege.drafting.open().inStep();
    const clock = Y.getState(stranger.doc.store, siege.victim.doc.clientID);
    say(stranger, editFrame(bareRun(siege.victim.doc.clientID, clock, 2)));
    expect(await stranger.closed()).toBe(4400);
    const back = await siege.drafting.reopen(siege.victim).inStep();
    back.type('又来了。');
    await back.saved();
  });

  test('The same browser may come back with its id while its old line still lives', async () => {
    const onNewLine = new (socketOf(siege.victim.device))(siege.victim.provider.url);
    onNewLine.binaryType = 'arraybuffer';
    const answers: number[] = [];
    onNewLine.onmessage = ({ data }) => answers.push(new Uint8Array(data as ArrayBuffer)[0] ?? -1);
    await new Promise((resolve) => {
      onNewLine.onopen = resolve;
    });
    // The page has given its old line up; the server has not noticed yet.
    siege.victim.doc.off('update', siege.victim.provider._updateHandler);
    const before = Y.encodeStateVector(siege.victim.doc);
    siege.victim.addLine('换了线。');
    say(
      { provider: { ws: onNewLine } },
      editFrame(Y.encodeStateAsUpdate(siege.victim.doc, before)),
    );
    await until(() => siege.other.text === '大家好。\n换了线。');
    await until(() => answers.includes(100));
    expect(siege.victim.closedWith).toBeNull();
    onNewLine.close();
  });
});

describe('Edits that leave gaps', () => {
  test('are dropped and asked for again; whoever goes on with it is sent away', async () => {
    const before = await siege.logLength();
    const orphan = bareRun(siege.intruder.doc.clientID, 5, 1);
    say(siege.intruder, editFrame(orphan));
    siege.intruder.type('真的。');
    await siege.intruder.saved();
    await until(() => siege.other.text === '大家好。真的。');
    for (let i = 0; i < 300; i++)
      say(siege.intruder, editFrame(bareRun(siege.intruder.doc.clientID, 500 + i, 1)));
    expect(await siege.intruder.closed()).toBe(4400);
    expect(await siege.logLength()).toBe(before + 1);
  });

  test('a run that skips is a gap', async () => {
    const before = await siege.logLength();
    for (let i = 0; i < 300; i++)
      say(siege.intruder, editFrame(bareRun(siege.intruder.doc.clientID, 0, 7, 'skip')));
    expect(await siege.intruder.closed()).toBe(4400);
    await siege.othersGoOn(before);
  });

  test('three thousand orphans wait nowhere', async () => {
    const before = await siege.logLength();
    for (let i = 1; i <= 3000; i++)
      say(siege.intruder, editFrame(bareRun(siege.intruder.doc.clientID, i * 2, 1)));
    expect(await siege.intruder.closed()).toBe(4400);
    await siege.othersGoOn(before);
  });

  test('deleting what does not exist is a gap', async () => {
    const before = await siege.logLength();
    // No structs; one client, one range far beyond what is known.
    const deletes = new Uint8Array([0, 1, 1, 1, 200, 1, 5]);
    for (let i = 0; i < 300; i++) say(siege.intruder, editFrame(deletes));
    expect(await siege.intruder.closed()).toBe(4400);
    await siege.othersGoOn(before);
  });
});

test('A message of sixty million bytes ends the line before it is read', async () => {
  const before = await siege.logLength();
  say(siege.intruder, new Uint8Array(60_000_000));
  await until(() => !siege.intruder.provider.wsconnected);
  siege.intruder.provider.disconnect();
  await siege.othersGoOn(before);
});

test('An old state sent again changes nothing and is no offence', async () => {
  const before = await siege.logLength();
  say(siege.intruder, editFrame(Y.encodeStateAsUpdate(siege.victim.doc), 1));
  const saved = siege.intruder.stored.length;
  await until(() => siege.intruder.stored.length > saved);
  expect(siege.intruder.closedWith).toBeNull();
  await siege.othersGoOn(before);
});

test('A page that came and went in its own text while it was offline is welcome', async () => {
  await siege.intruder.cutLine();
  const line = siege.intruder.addLine('写了又删');
  siege.intruder.fragment.delete(siege.intruder.fragment.toArray().indexOf(line), 1);
  siege.intruder.type('留下的。');
  siege.intruder.provider.connect();
  await siege.intruder.inStep();
  await siege.intruder.saved();
  await until(() => siege.other.text === '大家好。留下的。');
  expect(siege.intruder.closedWith).toBeNull();
});
