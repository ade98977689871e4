import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryHome } from './child.ts';
import { lostAfterKill } from './collab/lost.ts';
import { cold, saturated, watched } from './collab/scenarios.ts';
import { type Script, scriptOf } from './collab/script.ts';
import { type Side, sideNames, sides } from './collab/sides.ts';
import { makeTrace, type Patch, partsOf, readTrace } from './collab/trace.ts';
import { Wire } from './collab/wire.ts';
import { type Measured, ratio } from './report.ts';
import { LoadMeter } from './statistics.ts';

export const usage =
  'collab [--trace FILE] [--edits 40000] [--viewers 100] [--idle 400,1000] [--seconds 10]';

interface Options {
  readonly edits: number;
  readonly viewers: number;
  readonly idle: readonly number[];
  readonly seconds: number;
}

interface Scripts {
  readonly four: readonly Script[];
  readonly six: readonly Script[];
  readonly two: readonly Script[];
}

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
      seconds: text('10'),
    },
  });
  return {
    trace: values.trace,
    edits: isWithin(values.edits, 200_000),
    viewers: isWithin(values.viewers, 500),
    idle: values.idle.split(',').map((value) => isWithin(value, 2_000)),
    seconds: isWithin(values.seconds, 60),
  };
}

const scriptsOf = (patches: readonly Patch[], count: number, most: number): Script[] =>
  partsOf(patches, count, most).map((part, i) => scriptOf(part, 1_000 + i));

/** Ours beside two servers from npm: the same updates, one harness, one after the other, each a process of its own. */
export async function measureCollab(args: string[]): Promise<Measured> {
  const { trace, ...options } = optionsOf(args);
  const patches = trace === undefined ? makeTrace(options.edits) : await readTrace(trace);
  const scripts = {
    four: scriptsOf(patches, 4, options.edits),
    six: scriptsOf(patches, 6, 36 * options.seconds + 60),
    two: scriptsOf(patches, 2, 1_000),
  };
  const meter = new LoadMeter();
  const measured = new Map<string, Awaited<ReturnType<typeof measureSide>>>();
  for (const name of sideNames)
    measured.set(name, await measureSide(sides[name], scripts, { ...options, meter }));
  const [ours, ywss, hocuspocus] = sideNames.map((name) => measured.get(name));
  if (ours === undefined || ywss === undefined || hocuspocus === undefined)
    throw new Error('A side is missing');
  return {
    ours: {
      ...options,
      keystrokes: trace === undefined ? 'generated' : basename(trace),
      loadShare: meter.share,
      ...ours,
    },
    baseline: { ywss, hocuspocus },
    ratios: ratiosOf(ours, ywss, hocuspocus),
    lost: ours.kill.lostPercent,
    duplicates: ours.cold.isWhole ? 0 : 1,
    valid: !meter.isSaturated,
  };
}

type Figures = Awaited<ReturnType<typeof measureSide>>;

function ratiosOf(ours: Figures, ywss: Figures, hocuspocus: Figures): Record<string, number> {
  const better = (of: (side: Figures) => number) => Math.min(of(ywss), of(hocuspocus));
  const p99 = (name: string, of: (side: Figures) => number) =>
    [`${name}P99ToBetter`, ratio(of(ours), better(of))] as const;
  const idle = ours.idle.map((_, i) =>
    p99(`idle${i + 1}`, (side) => side.idle[i]?.latency.p99 ?? Number.NaN),
  );
  return {
    ...Object.fromEntries([
      p99('trace', (side) => side.trace.latency.p99),
      p99('viewers', (side) => side.viewers.latency.p99),
      ...idle,
    ]),
    updatesPerSecondToHocuspocus: ratio(
      ours.trace.updatesPerSecond,
      hocuspocus.trace.updatesPerSecond,
    ),
    traceCpuToYwss: ratio(ours.trace.cpuMsPerUpdate, ywss.trace.cpuMsPerUpdate),
    viewersCpuToYwss: ratio(ours.viewers.cpuMsPerUpdate, ywss.viewers.cpuMsPerUpdate),
    diskToHocuspocus: ratio(ours.bytes, hocuspocus.bytes),
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

async function measureSide(
  side: Side,
  scripts: Scripts,
  { viewers, idle, seconds, meter }: Options & { meter: LoadMeter },
) {
  const { home, remove } = await temporaryHome();
  try {
    const { addressOn, empty } = await emptyText(side, home);
    const first = await side.start(home);
    const crowd = { server: first, meter };
    const trace = await saturated({ ...crowd, address: addressOn(first), scripts: scripts.four });
    await first.end();
    const bytes = (await side.bytes(home)) - empty;
    const second = await side.start(home);
    const text = await cold(addressOn(second), scripts.four);
    const makePlay = async (count: number, some: readonly Script[], perSecond: number) => {
      const address = (await side.makeText(second))(second);
      const people = { server: second, meter, address, scripts: some, viewers: count };
      return await watched(people, { perSecond, seconds });
    };
    const many = await makePlay(viewers, scripts.six, 36);
    const idles = [];
    for (const count of idle)
      idles.push({ viewers: count, ...(await makePlay(count, scripts.two, 4)) });
    await second.end();
    const kill = await lostAfterKill(side, home, scripts.two);
    return { trace, bytes, cold: text, viewers: many, idle: idles, kill };
  } finally {
    await remove();
  }
}
