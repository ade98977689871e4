import { type Measured, machine, type Report, versions } from './report.ts';

type Measure = (args: string[]) => Promise<Measured>;

interface Bench {
  readonly usage: string;
  /** What one bench needs the others need not wait for. */
  readonly load: () => Promise<Measure>;
  /** However badly it goes, after so many minutes it is over. */
  readonly minutes?: number;
}

const benches: Readonly<Record<string, Bench>> = {
  command: {
    usage: 'command [--people 40] [--rate 200] [--seconds 10] [--slow-commit 0]',
    load: async () => (await import('./command.ts')).measureCommand,
  },
  fanout: {
    usage: 'fanout [--clients 500,2000] [--events 20] [--rate 2]',
    load: async () => (await import('./fanout.ts')).measureFanout,
  },
  export: {
    usage: 'export [--people 2000] [--events 5000] [--rounds 3]',
    load: async () => (await import('./export.ts')).measureExport,
  },
  start: {
    usage: 'start [--rounds 5]',
    load: async () => (await import('./start.ts')).measureStart,
  },
  'vote-storm': {
    usage: 'vote-storm [--clients 500,2000,5000] [--seconds 5] [--sealed]',
    load: async () => (await import('./vote-storm.ts')).measureVoteStorm,
  },
  page: {
    usage: 'page',
    load: async () => (await import('./page.ts')).measurePage,
  },
  slips: {
    usage: 'slips [--people 2000]',
    load: async () => (await import('./slips.ts')).measureSlips,
  },
  collab: {
    usage:
      'collab [--trace FILE] [--edits 40000] [--viewers 100] [--idle 400,1000] [--timed 375] [--turns 4]',
    load: async () => (await import('./collab.ts')).measureCollab,
    // Three servers, three crowds, four turns each: at the rates of people who type that alone takes sixteen.
    minutes: 30,
  },
};

function usage(): string {
  const lines = Object.values(benches).map((bench) => `  pnpm bench ${bench.usage}`);
  return `${lines.join('\n')}\n\nPrints one JSON object. Exit code 2: the run was not valid.\n`;
}

function giveUpAfter(minutes: number): void {
  setTimeout(() => {
    process.stderr.write('The bench took too long and was given up.\n');
    process.exit(2);
  }, minutes * 60_000).unref();
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench === undefined) {
    process.stderr.write(usage());
    return 2;
  }
  giveUpAfter(bench.minutes ?? 10);
  const measure = await bench.load();
  const before = machine();
  const report: Report = {
    name,
    machine: before,
    versions: versions(),
    ...(await measure(args)),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return report.valid ? 0 : 2;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  },
);
