import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Figures, type Running, start, temporaryHome } from './child.ts';
import { inParallel } from './crowd.ts';
import { Listeners } from './listeners.ts';
import { admitted, joined, must, openMeeting } from './meeting.ts';
import { RawClient } from './raw-client.ts';
import { type Measured, ratio } from './report.ts';
import { LoadMeter, type Spread, spread } from './statistics.ts';

interface Options {
  readonly clients: readonly number[];
  readonly events: number;
  /** Events a second. */
  readonly rate: number;
}

/** As many as the product seats in one. */
const roomSize = 50;

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '500,2000' },
      events: { type: 'string', default: '20' },
      rate: { type: 'string', default: '2' },
    },
  });
  const within = (value: string, most: number) => Math.min(most, Math.max(1, Number(value)));
  return {
    clients: values.clients.split(',').map((value) => within(value, 5000)),
    events: within(values.events, 200),
    rate: within(values.rate, 20),
  };
}

interface Side {
  /** From sending what causes the event to its arrival at the last client. */
  readonly fromCommand: Spread;
  /** From the acknowledgement, which comes just before the event leaves. */
  readonly fromEvent: Spread;
  readonly server: Figures;
  readonly loadShare: number;
}

interface Told {
  readonly side: Side;
  readonly lost: number;
  readonly duplicates: number;
  readonly isSaturated: boolean;
}

/** From an event to the last of many clients, beside bare Socket.IO with the same rooms and the same message. */
export async function measureFanout(args: string[]): Promise<Measured> {
  const options = optionsOf(args);
  const runs: Run[] = [];
  for (const count of options.clients) runs.push(await measureFor(count, options));
  const byCount = (side: 'ours' | 'baseline') =>
    Object.fromEntries(runs.map((run) => [run.count, run[side].side]));
  const sides = runs.flatMap(({ ours, baseline }) => [ours, baseline]);
  const ratios = runs.flatMap(({ count, ours, baseline }) => [
    [`last${count}P50`, ratio(ours.side.fromEvent.p50, baseline.side.fromEvent.p50)] as const,
    [`last${count}P95`, ratio(ours.side.fromEvent.p95, baseline.side.fromEvent.p95)] as const,
  ]);
  return {
    ours: { ...options, bytes: runs[0]?.bytes ?? 0, byClients: byCount('ours') },
    baseline: { byClients: byCount('baseline') },
    ratios: Object.fromEntries(ratios),
    lost: sides.reduce((sum, { lost }) => sum + lost, 0),
    duplicates: sides.reduce((sum, { duplicates }) => sum + duplicates, 0),
    valid: sides.every(({ isSaturated }) => !isSaturated),
  };
}

interface Run {
  readonly count: number;
  readonly ours: Told;
  readonly baseline: Told;
  readonly bytes: number;
}

async function measureFor(count: number, options: Options): Promise<Run> {
  const { home, remove } = await temporaryHome();
  try {
    const product = await start('product', { home });
    const { told: ours, frame } = await tellOurs(product, count, options).finally(() =>
      product.end(),
    );
    const bare = await start('bare', { home });
    const baseline = await tellBare(bare, { ...options, count, frame }).finally(() => bare.end());
    return { count, ours, baseline, bytes: frame.length };
  } finally {
    await remove();
  }
}

async function tellOurs(server: Running, count: number, options: Options) {
  const meeting = await openMeeting(server.url, server.said);
  const lines = await inParallel(count, async () => {
    const line = await RawClient.open(server.url, (await admitted(meeting)).cookie);
    await joined(line, meeting.id);
    return line;
  });
  const listeners = new Listeners(lines);
  const { agenda } = (
    (await joined(meeting.line, meeting.id)) as {
      state: { agenda: { order: string[] } };
    }
  ).state;
  const [item] = agenda.order;
  const change = { type: 'agenda/change-item', item, kind: 'discussion', minutes: 10 };
  const told = await tell(listeners, server, {
    ...options,
    cause: async (round) => {
      await must(meeting, { ...change, title: `第${round}次改动：${'发言'.repeat(30)}` });
    },
  });
  listeners.close();
  return { told, frame: listeners.frame };
}

async function tellBare(
  server: Running,
  { count, frame, ...options }: Options & { count: number; frame: Buffer },
) {
  const lines = await inParallel(count, async (index) => {
    const line = await RawClient.open(server.url);
    await line.ask('enter', String(Math.floor(index / roomSize)));
    return line;
  });
  const listeners = new Listeners(lines);
  const caller = await RawClient.open(server.url);
  const [, message] = JSON.parse(frame.toString('utf8', 2)) as unknown[];
  const cause = async () => void (await caller.ask('tell', message));
  const told = await tell(listeners, server, { ...options, cause });
  listeners.close();
  caller.close();
  return told;
}

interface Telling extends Options {
  /** Resolves when the event is acknowledged. */
  cause(round: number): Promise<void>;
}

async function tell(listeners: Listeners, server: Running, telling: Telling): Promise<Told> {
  const { events, rate, cause } = telling;
  // What joining left behind, and the code on both sides, is not measured.
  for (let round = 0; round < 5; round++) {
    await cause(-round);
    await listeners.allHaveHeard();
  }
  const meter = new LoadMeter();
  const fromCommand: number[] = [];
  const fromEvent: number[] = [];
  await server.reset();
  for (let round = 1; round <= events; round++) {
    const begun = performance.now();
    await meter.during(async () => {
      await cause(round);
      const acknowledged = performance.now();
      const last = await listeners.allHaveHeard();
      fromCommand.push(last - begun);
      fromEvent.push(Math.max(0, last - acknowledged));
    });
    await wait(Math.max(0, 1000 / rate - (performance.now() - begun)));
  }
  const figures = await server.figures();
  // Whatever comes now comes twice.
  await wait(700);
  return {
    side: {
      fromCommand: spread(fromCommand),
      fromEvent: spread(fromEvent),
      server: figures,
      loadShare: meter.share,
    },
    lost: listeners.lost,
    duplicates: listeners.duplicates,
    isSaturated: meter.isSaturated,
  };
}
