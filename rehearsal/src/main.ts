import { readFile } from 'node:fs/promises';
import { caseSchema } from './case/case-file.ts';
import { type Options, readOptions, usage } from './options.ts';
import { play, type Report } from './play/play.ts';
import { startServer } from './server/own-server.ts';

/** However badly it goes, after so many milliseconds it is over. */
const hardLimit = 16 * 60_000;

async function run(options: Options): Promise<Report> {
  const file = caseSchema.parse(JSON.parse(await readFile(options.caseFile, 'utf8')));
  if (options.door !== null) return await play(file, options.door, options.out);
  const server = await startServer(options.keep);
  try {
    const { url, setUpToken, home } = server;
    if (options.keep) process.stderr.write(`data: ${home}\n`);
    return await play(file, { url, setUpToken, account: null, stays: options.keep }, options.out);
  } finally {
    await server.end();
  }
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${usage}`);
    return 2;
  }
  const report = await run(options);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return report.votes.every(({ ok }) => ok) ? 0 : 1;
}

setTimeout(() => {
  process.stderr.write('The rehearsal took too long and was given up.\n');
  process.exit(2);
}, hardLimit).unref();

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(2);
  },
);
