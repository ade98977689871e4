import * as Y from 'yjs';
import type { Running } from '../child.ts';
import { inParallel } from '../crowd.ts';
import { rounded } from '../report.ts';
import { type LoadMeter, type Spread, spread } from '../statistics.ts';
import { type Playing, playAtOnce, playEvenly } from './playing.ts';
import type { Script } from './script.ts';
import type { Side } from './sides.ts';
import { SpreadWatch } from './spread-watch.ts';
import { type Address, until, Wire } from './wire.ts';

export interface Stage {
  readonly side: Side;
  readonly home: string;
  readonly meter: LoadMeter;
}

export interface Played {
  readonly updates: number;
  readonly latency: Spread;
  readonly updatesPerSecond: number;
  readonly cpuMsPerUpdate: number;
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

type Way = (playing: readonly Playing[], watch: SpreadWatch) => Promise<number>;

/** Writers play their scripts before so many viewers. */
async function play(crowd: Crowd, way: Way): Promise<Played> {
  const { server, address, meter, scripts } = crowd;
  const viewers = await inParallel(crowd.viewers, async () => (await Wire.open(address)).synced());
  const watch = new SpreadWatch(viewers);
  const playing: Playing[] = [];
  for (const script of scripts)
    playing.push({ script, wire: await (await Wire.open(address)).synced() });
  const before = viewers.reduce((sum, { frames }) => sum + frames, 0);
  await server.reset();
  const begun = performance.now();
  const updates = await meter.during(() => way(playing, watch));
  const took = performance.now() - begun;
  const { cpuMs, loopDelay, peak } = await server.figures();
  const frames = viewers.reduce((sum, one) => sum + one.frames, 0) - before;
  for (const wire of [...viewers, ...playing.map((one) => one.wire)]) wire.cut();
  return {
    updates,
    latency: spread(watch.latencies),
    updatesPerSecond: rounded((updates * 1000) / took),
    cpuMsPerUpdate: rounded(cpuMs / updates),
    loopDelayP99: rounded(loopDelay.p99),
    peakMiB: rounded(peak / 2 ** 20),
    framesPerUpdate: rounded(frames / crowd.viewers / updates),
  };
}

/** The whole trace as fast as it goes. */
export function saturated(crowd: Omit<Crowd, 'viewers'>): Promise<Played> {
  return play({ ...crowd, viewers: 3 }, async (playing, watch) => {
    await playAtOnce(playing, watch);
    return playing.reduce((sum, { script }) => sum + script.steps.length, 0);
  });
}

/** An even stream of edits before many viewers. */
export function watched(
  crowd: Crowd,
  pace: { readonly perSecond: number; readonly seconds: number },
): Promise<Played> {
  return play(crowd, (playing, watch) => playEvenly(playing, watch, pace));
}

export interface Cold {
  /** Milliseconds from asking until the whole text is there, of each of five pages. */
  readonly load: Spread;
  /** How many were told that this is all before it was. */
  readonly syncedTooEarly: number;
  readonly isWhole: boolean;
}

const coldPatience = 15_000;

/** Five pages that know nothing, on a server that has just been started. */
export async function cold(address: Address, expected: readonly Script[]): Promise<Cold> {
  const pages = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const begun = performance.now();
      const doc = new Y.Doc();
      const wire = await Wire.open(address);
      let syncedTooEarly = false;
      wire.onUpdate = (update) => {
        Y.applyUpdate(doc, update);
        if (!hasAll(doc, expected)) syncedTooEarly = true;
      };
      // What has been lost does not come; the figures then say so.
      await until(() => hasAll(doc, expected), coldPatience).catch(() => {});
      const took = performance.now() - begun;
      wire.cut();
      return { took, syncedTooEarly, text: textOf(doc) };
    }),
  );
  return {
    load: spread(pages.map(({ took }) => took)),
    syncedTooEarly: pages.filter((page) => page.syncedTooEarly).length,
    isWhole: pages.every(({ text }) => expected.every(({ end }) => text.includes(end))),
  };
}

function hasAll(doc: Y.Doc, scripts: readonly Script[]): boolean {
  return scripts.every(({ client, steps }) => {
    const last = steps.findLast(({ clock }) => clock !== null)?.clock ?? 0;
    return Y.getState(doc.store, client) >= last;
  });
}

export function textOf(doc: Y.Doc): string {
  return doc
    .getXmlFragment('text')
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? block.toArray().join('') : ''))
    .join('\n');
}
