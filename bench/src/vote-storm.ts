import { parseArgs } from 'node:util';
import { type Figures, type Running, start, temporaryHome } from './child.ts';
import { gather, inParallel } from './crowd.ts';
import { fsyncIn } from './fsync.ts';
import { command, joined, openMeeting } from './meeting.ts';
import { RawClient } from './raw-client.ts';
import { type Measured, ratio, rounded } from './report.ts';
import type { Spread } from './statistics.ts';
import { type Ballot, rage, type Stormed, type Voter } from './storm.ts';
import { ballotsIn, openStrawVote } from './straw-vote.ts';

export const usage = 'vote-storm [--clients 500,2000,5000] [--seconds 5]';

interface Options {
  readonly clients: readonly number[];
  /** In which everybody votes once. */
  readonly seconds: number;
}

/** As many as the product seats in one. */
const roomSize = 200;

/** As often as the product tells how many have voted, milliseconds. */
const tick = 500;

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '500,2000,5000' },
      seconds: { type: 'string', default: '5' },
    },
  });
  const within = (value: string, most: number) => Math.min(most, Math.max(1, Number(value)));
  return {
    clients: values.clients.split(',').map((value) => within(value, 5000)),
    seconds: within(values.seconds, 60),
  };
}

interface Side extends Stormed {
  readonly server: Figures;
  /** After collecting what nobody holds: resident, and the main thread's objects and buffers. */
  readonly kept: { readonly memoryMiB: number; readonly heapMiB: number };
}

interface Ours extends Side {
  readonly fsync: Spread;
  readonly counted: number;
}

interface Run {
  readonly count: number;
  readonly ours: Ours;
  readonly baseline: Side;
}

/**
 * Everybody votes within a few seconds while all are told how many have; 2 % send their ballot twice, 2 % lose the line
 * and come back. Beside it bare Socket.IO with ballots in memory, the same rooms, tick and message, and the same sender.
 */
export async function measureVoteStorm(args: string[]): Promise<Measured> {
  const options = optionsOf(args);
  const runs: Run[] = [];
  for (const count of options.clients) runs.push(await measureFor(count, options));
  const byCount = (side: 'ours' | 'baseline') =>
    Object.fromEntries(runs.map((run) => [run.count, run[side]]));
  const goals = runs.map((run) => [run.count, goalOf(run)] as const);
  const ratios = runs.map(
    ({ count, ours, baseline }) =>
      [`ackP95of${count}`, ratio(ours.ack.p95, baseline.ack.p95)] as const,
  );
  return {
    ours: { ...options, byClients: byCount('ours'), goals: Object.fromEntries(goals) },
    baseline: { byClients: byCount('baseline') },
    ratios: Object.fromEntries(ratios),
    lost: sumOf(runs, ({ ours }) => ours.unanswered + ours.refused + missing(ours)),
    duplicates: sumOf(runs, ({ ours, count }) => ours.changed + Math.max(0, ours.counted - count)),
    valid: runs.every(({ ours, baseline }) => !ours.isSaturated && !baseline.isSaturated),
  };
}

function missing({ ack, counted }: Ours): number {
  return Math.max(0, ack.count - counted);
}

function sumOf(runs: readonly Run[], value: (run: Run) => number): number {
  return runs.reduce((sum, run) => sum + value(run), 0);
}

/** What an answer may take: one and a half times the baseline, or the baseline, two fsyncs and 15 ms, whichever is more. */
function goalOf({ ours, baseline }: Run) {
  const { p95 } = baseline.ack;
  const ackP95 = rounded(Math.max(1.5 * p95, p95 + 2 * ours.fsync.p95 + 15));
  return { ackP95, isMet: ours.ack.p95 <= ackP95 };
}

async function measureFor(count: number, options: Options): Promise<Run> {
  const { home, remove } = await temporaryHome();
  try {
    const product = await start('product', { home });
    const { ours, frame } = await stormOurs(product, { count, home, ...options }).finally(() =>
      product.end(),
    );
    const bare = await start('bare', { home });
    const baseline = await stormBare(bare, { count, frame, ...options }).finally(() => bare.end());
    return { count, ours, baseline };
  } finally {
    await remove();
  }
}

interface Storming extends Options {
  readonly count: number;
}

async function stormOurs(server: Running, { count, home, seconds }: Storming & { home: string }) {
  const meeting = await openMeeting(server.url, server.said);
  const members = await gather(meeting, count);
  const vote = await openStrawVote(meeting);
  let frame: Buffer = Buffer.alloc(0);
  const voters = members.map(({ seat, line, cookie }): Voter => {
    const body = { type: 'votes/cast-ballot', vote, choice: 'yes' };
    return {
      line,
      message: (): Ballot => ({ name: 'command', words: [command(meeting.id, body, seat)] }),
      comeBack: async () => {
        const again = await RawClient.open(server.url, cookie);
        await joined(again, meeting.id);
        return again;
      },
    };
  });
  if (members[0] !== undefined) {
    members[0].line.onEvents = (heard) => {
      frame = heard;
    };
  }
  await server.reset();
  const stormed = await rage(voters, seconds);
  const figures = await server.figures();
  const kept = keptOf(await server.collected());
  const counted = await ballotsIn(meeting, vote);
  for (const { line } of voters) line.close();
  const ours = { ...stormed, server: figures, kept, fsync: fsyncIn(home), counted };
  return { ours, frame };
}

async function stormBare(server: Running, storming: Storming & { frame: Buffer }): Promise<Side> {
  const lines = await inParallel(storming.count, (index) => enter(server, index));
  const voters = lines.map(
    (line, index): Voter => ({
      line,
      message: () => ({ name: 'cast', words: [String(index), 'yes'] }),
      comeBack: () => enter(server, index),
    }),
  );
  const caller = await RawClient.open(server.url);
  const [, message] = JSON.parse(storming.frame.toString('utf8', 2)) as unknown[];
  await server.reset();
  const telling = setInterval(() => caller.ask('tell', message).catch(() => {}), tick);
  const stormed = await rage(voters, storming.seconds);
  clearInterval(telling);
  const figures = await server.figures();
  const kept = keptOf(await server.collected());
  for (const { line } of voters) line.close();
  caller.close();
  return { ...stormed, server: figures, kept };
}

function keptOf({ memory, heap }: Figures): Side['kept'] {
  return { memoryMiB: rounded(memory / 2 ** 20), heapMiB: rounded(heap / 2 ** 20) };
}

async function enter(server: Running, index: number): Promise<RawClient> {
  const line = await RawClient.open(server.url);
  await line.ask('enter', String(Math.floor(index / roomSize)));
  return line;
}
