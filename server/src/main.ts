import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { App } from './app.ts';
import { listAddresses } from './composition/addresses.ts';
import { startProblemOf } from './composition/start-faults.ts';
import { type Config, configHelp, readConfig } from './config.ts';

/** However many commands are under way, the process is gone after so many milliseconds. */
const hardLimit = 15_000;

/** Node reads its modules compiled from the second start on, in its threads too, which takes a third off a start. */
function keepCompiled(): void {
  const folder = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
  process.env['NODE_COMPILE_CACHE'] ??= folder;
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function start(): Promise<void> {
  if (process.argv.includes('--help')) return say(configHelp);
  const config = readConfig(process.env);
  keepCompiled();
  // What is wrong with the configuration is said before everything else is loaded.
  const { createApp } = await import('./app.ts');
  const app = await createApp(config);
  process.once('SIGTERM', () => stop(app));
  process.once('SIGINT', () => stop(app));
  const port = await app.listen();
  await announce(app, config, port);
}

async function announce(app: App, config: Config, port: number): Promise<void> {
  const { publicUrl, host } = config;
  const urls = listAddresses({ publicUrl, host, port, isSecure: config.tls !== null });
  say('好商量已启动，可用以下地址打开 / Haoshangliang is running at:');
  for (const url of urls) say(`  ${url}`);
  const token = await app.office.setUpToken();
  if (token === null) say(`\n工作人员入口 / staff: ${urls[0]}/office`);
  else say(`\n首次使用，请打开 / first start, open:\n  ${urls[0]}/office/setup#${token}`);
  if (urls.every((url) => url.startsWith('http:'))) {
    say(
      '\n内网地址未加密，请勿在公共网络使用。/ The line is not encrypted; use it in your own network only.',
    );
  }
}

function stop(app: App): void {
  setTimeout(() => process.exit(1), hardLimit).unref();
  app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

start().catch((error: unknown) => {
  const problem = startProblemOf(error, Number(process.env['PORT'] || 3000));
  if (problem === null) process.stderr.write(`无法启动 / cannot start: ${String(error)}\n`);
  else process.stderr.write(`${problem.chinese}\n${problem.message}\n`);
  process.exit(1);
});
