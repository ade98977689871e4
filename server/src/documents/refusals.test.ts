import { afterEach, beforeEach, expect, test } from 'vitest';
import { editFrame, forge, say } from '../testing/intruder.ts';
import { element, Siege, textRoot } from '../testing/siege.ts';
import { until } from '../testing/writer.ts';

let siege: Siege;

beforeEach(async () => {
  siege = await Siege.begin();
});

afterEach(() => siege.drafting.close());

async function refusals() {
  const { db } = siege.drafting.storage.tables;
  return await db.selectFrom('document_refusal').selectAll().orderBy('number').execute();
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

async function counted(): Promise<string> {
  return await (await fetch(`${siege.drafting.hall.url}/metrics`)).text();
}

test('What is refused is counted and kept, with who sent it and why', async () => {
  const bad = editFrame(
    forge(siege.intruder, (doc) =>
      textRoot(doc).push([element('list_item', element('paragraph'))]),
    ),
  );
  say(siege.intruder, bad);
  expect(await siege.intruder.closed()).toBe(4400);
  let rows = await refusals();
  while (rows.length === 0) {
    await moment();
    rows = await refusals();
  }
  expect(rows).toMatchObject([
    {
      document: siege.drafting.desk().document,
      device: siege.intruder.device,
      violation: 'schema',
    },
  ]);
  expect(rows[0]!.size).toBe(rows[0]!.bytes.length);
  expect(await counted()).toContain('document_edits_refused_total{violation="schema"} 1');
});

test('However much is refused, only the last of it is kept, and only the beginning of each', async () => {
  for (let i = 0; i < 30; i++) {
    const intruder = await siege.drafting.open().inStep();
    say(intruder, new Uint8Array(100_000 + i).fill(77));
    expect(await intruder.closed()).toBe(4400);
    // Of several at once some are only counted: each is kept before the next one comes.
    while ((await refusals()).at(-1)?.size !== 100_000 + i) await moment();
  }
  const rows = await refusals();
  expect(rows.length).toBeLessThanOrEqual(20);
  for (const { size, bytes } of rows) {
    expect(size).toBeGreaterThan(100_000);
    expect(bytes.length).toBe(16 * 1024);
  }
});

test('Whoever asks for the text again and again is sent away', async () => {
  const ask = new Uint8Array([0, 0, 1, 0]);
  for (let i = 0; i < 100; i++) say(siege.intruder, ask);
  expect(await siege.intruder.closed()).toBe(4429);
  siege.victim.type('我接着写。');
  await siege.victim.saved();
  await until(() => siege.other.text === siege.victim.text);
});
