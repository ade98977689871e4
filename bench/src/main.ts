import { usage as collabUsage, measureCollab } from './collab.ts';
import { usage as commandUsage, measureCommand } from './command.ts';
import { usage as exportUsage, measureExport } from './export.ts';
import { usage as fanoutUsage, measureFanout } from './fanout.ts';
import { measurePage, usage as pageUsage } from './page.ts';
import { type Measured, machine, type Report, versions } from './report.ts';
import { measureSlips, usage as slipsUsage } from './slips.ts';
import { measureStart, usage as startUsage } from './start.ts';
import { measureVoteStorm, usage as stormUsage } from './vote-storm.ts';

interface Bench {
  readonly measure: (args: string[]) => Promise<Measured>;
  readonly usage: string;
}

const benches: Readonly<Record<string, Bench>> = {
  command: { measure: measureCommand, usage: commandUsage },
  fanout: { measure: measureFanout, usage: fanoutUsage },
  export: { measure: measureExport, usage: exportUsage },
  start: { measure: measureStart, usage: startUsage },
  'vote-storm': { measure: measureVoteStorm, usage: stormUsage },
  page: { measure: measurePage, usage: pageUsage },
  slips: { measure: measureSlips, usage: slipsUsage },
  collab: { measure: measureCollab, usage: collabUsage },
};

/** However badly it goes, after so many milliseconds it is over. */
const hardLimit = 10 * 60_000;

function usage(): string {
  const lines = Object.values(benches).map((bench) => `  pnpm bench ${bench.usage}`);
  return `${lines.join('\n')}\n\nPrints one JSON object. Exit code 2: the run was not valid.\n`;
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench === undefined) {
    process.stderr.write(usage());
    return 2;
  }
  const before = machine();
  const report: Report = {
    name,
    machine: before,
    versions: versions(),
    ...(await bench.measure(args)),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return report.valid ? 0 : 2;
}

setTimeout(() => {
  process.stderr.write('The bench took too long and was given up.\n');
  process.exit(2);
}, hardLimit).unref();

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  },
);
