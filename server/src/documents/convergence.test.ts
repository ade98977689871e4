import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../adapters/memory/memory-storage.ts';
import { SimulatedPage } from '../testing/simulated-page.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { Simulation } from '../testing/simulation.ts';
import { TestClock } from '../testing/test-clock.ts';

// Some seeds here; `pnpm faults --seeds 500 --steps 2000` tries as many as it is told.
const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
const steps = 400;

test.each(seeds)(
  'seed %i: whatever happens to lines and server, all end with one text',
  async (seed) => {
    const { text } = await Simulation.run(seed, steps);
    expect(text).toContain('<paragraph>');
  },
);

test('a seed says everything: run again, it ends with the same text', async () => {
  const [one, two] = [await Simulation.run(7, 300), await Simulation.run(7, 300)];
  expect(two).toEqual(one);
});

test('the seeds together try everything there is to try', async () => {
  const all: Record<string, number> = {};
  for (const seed of seeds)
    for (const [what, count] of Object.entries((await Simulation.run(seed, 200)).counts))
      all[what] = (all[what] ?? 0) + count;
  for (const what of ['edit', 'connect', 'cut', 'putAway', 'kill', 'freeze'])
    expect([what, (all[what] ?? 0) > 0]).toEqual([what, true]);
});

test('Somebody who types on while a slow line comes back is not sent away, and nothing is lost', async () => {
  const [clock, storage] = [new TestClock(), openMemoryStorage()];
  const server = new SimulatedServer(storage, clock);
  await server.open('a.1');
  const [page, other] = [new SimulatedPage(), new SimulatedPage()];
  const carry = async () => {
    for (let turn = 0; turn < 20; turn++) {
      for (const one of [page, other]) {
        one.carryUp(server.host, 100);
        one.carryDown(100);
      }
      clock.pass(100);
      await nextTurn();
    }
  };
  for (const one of [page, other]) one.connect(server.host);
  await carry();
  const write = (words: string) => {
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText(words)]);
    page.fragment.push([line]);
  };
  page.cut();
  write('在隧道里');
  page.connect(server.host);
  // These reach the server before it can have asked for what was written in the tunnel.
  for (let i = 0; i < 50; i++) {
    write(`${i}`);
    page.carryUp(server.host, 1);
  }
  await carry();
  expect(page.closedWith).toBeNull();
  expect(other.fragment.toString()).toContain('在隧道里');
  expect(other.fragment.toString()).toBe(page.fragment.toString());
});
