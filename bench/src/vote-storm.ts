import { parseArgs } from 'node:util';
import { start, temporaryHome } from './child.ts';
import { type Measured, ratio, rounded } from './report.ts';
import type { VoteKind } from './vote-kinds.ts';
import { type Ours, type Side, stormBare, stormOurs } from './vote-sides.ts';

interface Options {
  readonly clients: readonly number[];
  /** In which everybody votes once. */
  readonly seconds: number;
  readonly kind: VoteKind;
}

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '500,2000,5000' },
      seconds: { type: 'string', default: '5' },
      sealed: { type: 'boolean', default: false },
    },
  });
  const within = (value: string, most: number) => Math.min(most, Math.max(1, Number(value)));
  return {
    clients: values.clients.split(',').map((value) => within(value, 5000)),
    seconds: within(values.seconds, 60),
    kind: values.sealed ? 'sealed' : 'named',
  };
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
    lost: sumOf(runs, ({ ours }) => ours.unanswered + ours.refused + ours.missing),
    duplicates: sumOf(
      runs,
      ({ ours, count }) => ours.changed + Math.max(ours.twice, ours.counted - count),
    ),
    valid: runs.every(({ ours, baseline }) => !ours.isSaturated && !baseline.isSaturated),
  };
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
  const storming = { ...options, count, home };
  try {
    const product = await start('product', { home });
    const { ours, said } = await stormOurs(product, storming).finally(() => product.end());
    const bare = await start('bare', { home });
    const baseline = await stormBare(bare, storming, said).finally(() => bare.end());
    return { count, ours, baseline };
  } finally {
    await remove();
  }
}
