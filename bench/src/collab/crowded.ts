import type { Running } from '../child.ts';
import { inParallel } from '../crowd.ts';
import { rounded } from '../report.ts';
import { type LoadMeter, type Spread, spread } from '../statistics.ts';
import { type Playing, playAtOnce, playEvenly } from './playing.ts';
import type { Script } from './script.ts';
import { SpreadWatch } from './spread-watch.ts';
import { type Address, Wire } from './wire.ts';

export interface Played {
  readonly updates: number;
  readonly latency: Spread;
  readonly updatesPerSecond: number;
  readonly cpuMsPerUpdate: number;
  /** Of the process that writes and watches: where it is near the server's, half of the latency is its own. */
  readonly loadCpuMsPerUpdate: number;
  readonly loopDelayP99: number;
  readonly peakMiB: number;
  /** Messages that reached one viewer, for each update. */
  readonly framesPerUpdate: number;
}

interface Crowd {
  readonly server: Running;
  readonly address: Address;
  readonly meter: LoadMeter;
  readonly scripts: readonly Script[];
  readonly viewers: number;
}

/** What one time of playing gave. */
interface Turn {
  readonly updates: number;
  readonly latencies: readonly number[];
  readonly tookMs: number;
  readonly cpuMs: number;
  readonly loadCpuMs: number;
  readonly loopDelayP99: number;
  readonly peak: number;
  readonly frames: number;
}

interface Way {
  readonly updates: number;
  /** Not measured: the first edits before a crowd meet a program that has not done this yet. */
  prepare?(playing: readonly Playing[], watch: SpreadWatch): Promise<void>;
  play(playing: readonly Playing[], watch: SpreadWatch): Promise<void>;
}

/** Writers play their scripts before so many viewers. */
async function turn({ server, address, meter, ...crowd }: Crowd, way: Way): Promise<Turn> {
  const viewers = await inParallel(crowd.viewers, async () => (await Wire.open(address)).synced());
  const watch = new SpreadWatch(viewers);
  const playing: Playing[] = [];
  for (const script of crowd.scripts)
    playing.push({ script, wire: await (await Wire.open(address)).synced() });
  for (const { script } of playing) watch.track(script.client, () => {});
  await way.prepare?.(playing, watch);
  watch.latencies = [];
  const framesSoFar = () => viewers.reduce((sum, { frames }) => sum + frames, 0);
  const before = framesSoFar();
  await server.reset();
  const begun = performance.now();
  const load = process.cpuUsage();
  await meter.during(() => way.play(playing, watch));
  const { user, system } = process.cpuUsage(load);
  const tookMs = performance.now() - begun;
  const { cpuMs, loopDelay, peak } = await server.figures();
  const frames = (framesSoFar() - before) / crowd.viewers;
  for (const wire of [...viewers, ...playing.map((one) => one.wire)]) wire.cut();
  return {
    ...{ updates: way.updates, latencies: watch.latencies, tookMs, cpuMs, frames, peak },
    loadCpuMs: (user + system) / 1000,
    loopDelayP99: loopDelay.p99,
  };
}

function figuresOf(turns: readonly Turn[]): Played {
  const sum = (of: (one: Turn) => number) => turns.reduce((total, one) => total + of(one), 0);
  const most = (of: (one: Turn) => number) => Math.max(...turns.map(of));
  const updates = sum((one) => one.updates);
  return {
    updates,
    latency: spread(turns.flatMap(({ latencies }) => latencies)),
    updatesPerSecond: rounded((updates * 1000) / sum(({ tookMs }) => tookMs)),
    cpuMsPerUpdate: rounded(sum(({ cpuMs }) => cpuMs) / updates),
    loadCpuMsPerUpdate: rounded(sum(({ loadCpuMs }) => loadCpuMs) / updates),
    loopDelayP99: rounded(most(({ loopDelayP99 }) => loopDelayP99)),
    peakMiB: rounded(most(({ peak }) => peak) / 2 ** 20),
    framesPerUpdate: rounded(sum(({ frames }) => frames) / updates),
  };
}

/** The whole trace as fast as it goes, before three viewers. */
export async function saturated(crowd: Omit<Crowd, 'viewers'>): Promise<Played> {
  const updates = crowd.scripts.reduce((sum, { steps }) => sum + steps.length, 0);
  return figuresOf([await turn({ ...crowd, viewers: 3 }, { updates, play: playAtOnce })]);
}

/** A running server, and how to get to a new text on it. */
export interface Stand {
  readonly server: Running;
  newAddress(): Promise<Address>;
}

interface Show {
  readonly meter: LoadMeter;
  readonly scripts: readonly Script[];
  readonly viewers: number;
  readonly perSecond: number;
  /** In one turn, and how many turns each stand has. */
  readonly edits: number;
  readonly turns: number;
}

/** So many edits of a turn go before those that are measured. */
const before = (edits: number) => Math.min(40, edits);

export const stepsOf = (edits: number): number => before(edits) + edits;

/**
 * An even stream of edits before many viewers, the stands by turns and each turn on a new text: what else the machine
 * does meanwhile falls on all of them.
 */
export async function byTurns<Name extends string>(
  stands: Readonly<Record<Name, Stand>>,
  { perSecond, edits, turns, ...show }: Show,
): Promise<Record<Name, Played>> {
  const names = Object.keys(stands) as Name[];
  const taken = new Map<Name, Turn[]>(names.map((name) => [name, []]));
  for (let round = 0; round < turns; round++) {
    for (const name of names) {
      const { server, newAddress } = stands[name];
      const pace = (from: number, until: number) => (all: readonly Playing[], watch: SpreadWatch) =>
        playEvenly(all, watch, { perSecond, from, until });
      const first = before(edits);
      const way = { updates: edits, prepare: pace(0, first), play: pace(first, stepsOf(edits)) };
      taken.get(name)?.push(await turn({ ...show, server, address: await newAddress() }, way));
    }
  }
  const figures = names.map((name) => [name, figuresOf(taken.get(name) ?? [])] as const);
  return Object.fromEntries(figures) as Record<Name, Played>;
}
