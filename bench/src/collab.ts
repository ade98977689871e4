import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Running, temporaryHome } from './child.ts';
import { cold } from './collab/cold.ts';
import { byTurns, type Played, type Stand, saturated, stepsOf } from './collab/crowded.ts';
import { lostAfterKill } from './collab/lost.ts';
import { ratiosOf } from './collab/ratios.ts';
import { type Script, scriptOf } from './collab/script.ts';
import { relay, type Side, type SideName, sideNames, sides } from './collab/sides.ts';
import { makeTrace, type Patch, partsOf, readTrace } from './collab/trace.ts';
import { Wire } from './collab/wire.ts';
import type { Measured } from './report.ts';
import { LoadMeter } from './statistics.ts';

interface Options {
  /** Of the trace. */
  readonly edits: number;
  readonly viewers: number;
  readonly idle: readonly number[];
  /** Edits before a crowd in one turn, and turns of each server. */
  readonly timed: number;
  readonly turns: number;
}

/** Of fewer latencies than this the hundredth part is not worth a figure. */
const fewest = 1_000;

const isWithin = (value: string, most: number) => Math.min(most, Math.max(1, Number(value)));

function optionsOf(args: string[]): Options & { trace: string | undefined } {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args,
    options: {
      trace: { type: 'string' },
      edits: text('40000'),
      viewers: text('100'),
      idle: text('400,1000'),
      timed: text('375'),
      turns: text('4'),
    },
  });
  return {
    trace: values.trace,
    edits: isWithin(values.edits, 200_000),
    viewers: isWithin(values.viewers, 500),
    idle: values.idle.split(',').map((value) => isWithin(value, 2_000)),
    timed: isWithin(values.timed, 2_000),
    turns: isWithin(values.turns, 20),
  };
}

const scriptsOf = (patches: readonly Patch[], count: number, most: number): Script[] =>
  partsOf(patches, count, most).map((part, i) => scriptOf(part, 1_000 + i));

const forEachSide = async <T>(of: (name: SideName) => Promise<T>): Promise<Record<SideName, T>> => {
  const all: [SideName, T][] = [];
  for (const name of sideNames) all.push([name, await of(name)]);
  return Object.fromEntries(all) as Record<SideName, T>;
};

/** Ours beside two servers from npm, each a process of its own: the same updates, one harness. */
export async function measureCollab(args: string[]): Promise<Measured> {
  const { trace, ...options } = optionsOf(args);
  const patches = trace === undefined ? makeTrace(options.edits) : await readTrace(trace);
  const meter = new LoadMeter();
  const homes = await forEachSide(() => temporaryHome());
  try {
    const four = scriptsOf(patches, 4, options.edits);
    const alone = await forEachSide((name) =>
      writtenAlone({ side: sides[name], home: homes[name].home, scripts: four, meter }),
    );
    const servers = await forEachSide(async (name) => alone[name].server);
    const place = { ...options, home: homes.ours.home, patches, meter };
    const crowded = await beforeCrowds(servers, place);
    const two = scriptsOf(patches, 2, 1_000);
    const kill = await forEachSide((name) => lostAfterKill(sides[name], homes[name].home, two));
    const figures = await forEachSide(async (name) => ({
      ...alone[name].figures,
      viewers: crowded.viewers[name],
      idle: crowded.idle.map((one) => one[name]),
      kill: kill[name],
    }));
    return report(figures, { ...options, trace, meter, relay: crowded.viewers.relay });
  } finally {
    for (const { remove } of Object.values(homes)) await remove();
  }
}

type Figures = Awaited<ReturnType<typeof writtenAlone>>['figures'] & {
  readonly viewers: Played;
  readonly idle: readonly Played[];
  readonly kill: Awaited<ReturnType<typeof lostAfterKill>>;
};

function report(
  { ours, ...peers }: Record<SideName, Figures>,
  {
    trace,
    meter,
    relay: ground,
    ...options
  }: Options & { trace: string | undefined; meter: LoadMeter; relay: Played },
): Measured {
  const crowded = [ours, ...Object.values(peers)].flatMap(({ viewers, idle }) => [
    viewers,
    ...idle,
  ]);
  return {
    ours: {
      ...options,
      keystrokes: trace === undefined ? 'generated' : basename(trace),
      loadShare: meter.share,
      ...ours,
    },
    baseline: { ...peers, relay: { viewers: ground } },
    ratios: ratiosOf(ours, peers, ground),
    lost: ours.kill.lostPercent,
    duplicates: ours.cold.isWhole ? 0 : 1,
    valid: !meter.isSaturated && crowded.every(({ latency }) => latency.count >= fewest),
  };
}

/** A text in which nothing has been written, on a server that has ended, and what that takes on disk. */
async function emptyText(side: Side, home: string) {
  const server = await side.start(home);
  const addressOn = await side.makeText(server);
  (await (await Wire.open(addressOn(server))).synced()).cut();
  await server.end();
  return { addressOn, empty: await side.bytes(home) };
}

/**
 * The trace without a crowd, what it takes on disk, and how long a page waits for it on a server started anew, which goes
 * on running.
 */
async function writtenAlone({ side, home, scripts, meter }: Writing) {
  const { addressOn, empty } = await emptyText(side, home);
  const first = await side.start(home);
  const trace = await saturated({ server: first, address: addressOn(first), scripts, meter });
  await first.end();
  const bytes = (await side.bytes(home)) - empty;
  const server = await side.start(home);
  const text = await cold(addressOn(server), scripts);
  return { server, figures: { trace, bytes, cold: text } };
}

interface Writing {
  readonly side: Side;
  readonly home: string;
  readonly scripts: readonly Script[];
  readonly meter: LoadMeter;
}

type Crowds = Options & {
  /** Of the one server that keeps nothing. */
  readonly home: string;
  readonly patches: readonly Patch[];
  readonly meter: LoadMeter;
};

async function beforeCrowds(
  servers: Readonly<Record<SideName, Running>>,
  { home, patches, meter, viewers, idle, timed, turns }: Crowds,
) {
  const stand = (side: Side, server: Running): Stand => {
    return { server, newAddress: async () => (await side.makeText(server))(server) };
  };
  const stands = await forEachSide(async (name) => stand(sides[name], servers[name]));
  const ground = stand(relay, await relay.start(home));
  const show = (writers: number) => {
    const scripts = scriptsOf(patches, writers, stepsOf(timed) + writers);
    return { meter, scripts, edits: timed, turns };
  };
  const six = { ...show(6), viewers, perSecond: 36 };
  const many = await byTurns({ ...stands, relay: ground }, six);
  await ground.server.end();
  const idles = [];
  for (const count of idle)
    idles.push(await byTurns(stands, { ...show(2), viewers: count, perSecond: 12 }));
  for (const { server } of Object.values(stands)) await server.end();
  return { viewers: many, idle: idles };
}
