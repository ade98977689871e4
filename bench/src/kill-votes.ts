// pnpm kill-votes [--sealed] [--rounds 20] [--clients 200]: everybody votes within four seconds, and the server is killed in the middle
// of it, and again between the close and the count. Everybody comes back and sends the very same ballot again. Prints one
// JSON object; exit code 1: something that was acknowledged is missing or counted twice, or a vote was never counted.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { temporaryHome } from './child.ts';
import { Hall, type Round } from './kill-rounds.ts';

const hardLimit = 40 * 60_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    clients: { type: 'string', default: '200' },
    sealed: { type: 'boolean', default: false },
  },
});
const within = (value: string, most: number) => Math.min(most, Math.max(1, Number(value)));
const rounds = within(values.rounds, 100);
const clients = within(values.clients, 2000);
const kind = values.sealed ? 'sealed' : 'named';

async function killAll(home: string): Promise<Round[]> {
  const hall = await Hall.open(home, clients, kind);
  const done: Round[] = [];
  try {
    while (done.length < rounds) {
      done.push(await hall.round());
      process.stderr.write(`${done.length} of ${rounds}\n`);
      await wait(200);
    }
    return done;
  } finally {
    await hall.close();
  }
}

setTimeout(() => {
  process.stderr.write('Given up: it took too long.\n');
  process.exit(1);
}, hardLimit).unref();

const { home, remove } = await temporaryHome();
const done = await killAll(home).finally(remove);
const sum = (value: (round: Round) => number) => done.reduce((all, round) => all + value(round), 0);
const report = {
  kind,
  rounds,
  clients,
  unansweredAtKill: sum(({ unansweredAtKill }) => unansweredAtKill),
  acknowledged: sum(({ acknowledged }) => acknowledged),
  lost: sum(({ lost }) => lost),
  duplicates: sum(({ duplicates }) => duplicates),
  changedAnswers: sum(({ changedAnswers }) => changedAnswers),
  counted: sum(({ isCounted }) => Number(isCounted)),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
const isWell =
  report.lost === 0 &&
  report.duplicates === 0 &&
  report.changedAnswers === 0 &&
  report.counted === rounds &&
  report.unansweredAtKill > 0;
process.exit(isWell ? 0 : 1);
