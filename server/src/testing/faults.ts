import { parseArgs } from 'node:util';
import { killAfterCut, killWhenSaved, killWhenSeen } from './kill-rounds.ts';
import { Simulation } from './simulation.ts';

// pnpm faults [--rounds 20] [--seeds 100] [--steps 1000] [--from 1]: the faults of which the tests try a few, as often as
// one likes. Prints one JSON object; a seed on which people do not agree ends it with what they disagree on.
const number = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({
  options: { rounds: number('20'), seeds: number('100'), steps: number('1000'), from: number('1') },
});
const [rounds, seeds, steps, from] = [values.rounds, values.seeds, values.steps, values.from].map(
  (value) => Math.min(100_000, Math.max(0, Number(value))),
) as [number, number, number, number];

const counts: Record<string, number> = {};
for (let seed = from; seed < from + seeds; seed++) {
  const done = await Simulation.run(seed, steps).catch((error: unknown) => {
    throw new Error(`Seed ${seed}`, { cause: error });
  });
  for (const [what, count] of Object.entries(done.counts))
    counts[what] = (counts[what] ?? 0) + count;
}
const killedWhenSaved = await killWhenSaved(rounds);
const killedWhenSeen = await killWhenSeen(rounds);
const killedAfterCut = await killAfterCut(rounds);
const report = { seeds, steps, counts, rounds, killedWhenSaved, killedWhenSeen, killedAfterCut };
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const isWell = [killedWhenSaved, killedWhenSeen, killedAfterCut].every(
  ({ counted, lost }) => counted === rounds && lost === 0,
);
process.exit(isWell ? 0 : 1);
