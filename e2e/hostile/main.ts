import { once } from 'node:events';
import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { machine, ratio, versions } from '@haoshangliang/bench/report';
import { percentile, spread } from '@haoshangliang/bench/statistics';
import { type Attack, attacks } from './attacks/index.ts';
import { Siege } from './siege.ts';
import { type Made, slowest } from './slowest.ts';
import type { Somebody, Stage } from './stage.ts';
import type { Typed } from './typists.ts';

// What attacks cost those who write meanwhile, and what they leave behind in the server's memory. That each of them is
// refused is tested beside it; here one that is not ends the run.
const typistCount = 3;
/** A writer that is later than this by itself measures itself. */
const latest = 50;
const mebibyte = 2 ** 20;
/** People who are let in and do nothing: before each attack somebody is, and that alone costs the others something. */
const comers = 20;
const nothing: Attack = { name: 'nothing', does: () => {}, ends: null };

async function typistsOf(stage: Stage): Promise<Worker> {
  const people: Somebody[] = [];
  for (let i = 0; i < typistCount; i++) people.push(await stage.writer());
  const worker = new Worker(new URL('./typists-worker.ts', import.meta.url), {
    workerData: { desk: stage.desk(), people },
  });
  await once(worker, 'message');
  return worker;
}

async function during(worker: Worker, work: () => Promise<void>): Promise<Typed> {
  worker.postMessage('begin');
  await work();
  worker.postMessage('end');
  const [typed] = await once(worker, 'message');
  return typed as Typed;
}

async function timed(siege: Siege, attack: Attack): Promise<Made> {
  const from = performance.timeOrigin + performance.now();
  await siege.repel(attack);
  return { name: attack.name, from, to: performance.timeOrigin + performance.now() };
}

async function measure(seconds: number) {
  const all = Object.values(attacks).flat();
  const siege = await Siege.lay(all.length + comers + 10);
  const { stage } = siege;
  try {
    const worker = await typistsOf(stage);
    // Attacks are made elsewhere: here making them must not take the processor from those whose pace is measured.
    setPriority(10);
    // Code that runs for the first time is slow.
    await during(worker, () => wait(3_000));
    await stage.server.reset();
    const quiet = await during(worker, () => wait(seconds * 1_000));
    const coming = await during(worker, async () => {
      for (let i = 0; i < comers; i++) await siege.repel(nothing);
    });
    const before = await stage.server.collected();
    await stage.server.reset();
    const made: Made[] = [];
    const attacked = await during(worker, async () => {
      for (const attack of all) made.push(await timed(siege, attack));
    });
    const after = await stage.server.collected();
    worker.postMessage('leave');
    return { attacks: all.length, before, after, quiet, coming, attacked, made };
  } finally {
    await stage.strike();
  }
}

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '15' } } });
const seconds = Math.min(60, Math.max(3, Number(values.seconds)));
const machineBefore = machine();
const { before, after, quiet, coming, attacked, made, ...rest } = await measure(seconds);
const [ours, baseline] = [spread(attacked.latencies), spread(quiet.latencies)];
const lateness = percentile([...quiet.lateness, ...attacked.lateness], 95);
const report = {
  name: 'hostile',
  machine: machineBefore,
  versions: versions(),
  ours: {
    ...rest,
    latency: ours,
    slowest: slowest(made, attacked),
    withPeopleComing: spread(coming.latencies),
    lateness,
    memoryMiB: { before: before.memory / mebibyte, after: after.memory / mebibyte },
    grownMiB: (after.memory - before.memory) / mebibyte,
    serverCpuMs: after.cpuMs,
    loopDelay: after.loopDelay,
  },
  baseline: { latency: baseline, loopDelay: before.loopDelay },
  ratios: { p95: ratio(ours.p95, baseline.p95) },
  lost: 0,
  duplicates: 0,
  valid: lateness < latest,
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exit(report.valid ? 0 : 2);
