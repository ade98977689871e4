import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { sessionApi } from '@haoshangliang/shared/wire';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import { type Config, readConfig } from '../config.ts';
import { type ConsoleReset, createConsole } from '../office/index.ts';
import { StartupFault } from '../ports/faults.ts';
import { startProblemOf } from './start-faults.ts';

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** `pnpm reset-password <login>`: works whether the server is running or not. */
async function resetPassword(login: string): Promise<number> {
  const config = readConfig(process.env);
  const reset = createConsole(config).draftReset(login, Date.now());
  const code = await resetInData(config, reset);
  if (code === 'not-found') {
    say(`没有叫 ${login} 的账号。`, `There is no account called ${login}.`);
    return 1;
  }
  if (code !== 'ok') {
    say(`没有成功（${code}）。`, `It did not work (${code}).`);
    return 1;
  }
  say(`${login} 的新密码 / new password of ${login}:`, `  ${reset.next}`);
  say('登录后请马上更换。/ Change it right after signing in.');
  return 0;
}

/** In the database itself, or through the server that holds it. */
async function resetInData(config: Config, reset: ConsoleReset): Promise<string> {
  try {
    const storage = await openSqliteStorage({ directory: config.dataDir });
    const code = await createConsole(config).reset(storage.tables, reset, () => Date.now());
    await storage.close();
    return code;
  } catch (error) {
    if (!(error instanceof StartupFault) || error.code !== 'data-dir-in-use') throw error;
    return await askServer(config, reset);
  }
}

async function askServer({ host, port, tls }: Config, reset: ConsoleReset): Promise<string> {
  const isEverywhere = host === null || host === '0.0.0.0' || host === '::';
  const { method, path } = sessionApi.resetAtConsole;
  // The certificate bears the public name, not the one of this machine for itself.
  const to = {
    host: isEverywhere ? '127.0.0.1' : host,
    port,
    method,
    path,
    rejectUnauthorized: false,
  };
  const headers = { 'content-type': 'application/json' };
  const body = await new Promise<string>((resolve, reject) => {
    const sent = (tls === null ? httpRequest : httpsRequest)({ ...to, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(reset));
  });
  const answer: unknown = JSON.parse(body);
  const code =
    typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : 'ok';
  return String(code);
}

const login = process.argv[2]?.trim().toLowerCase();

if (login === undefined || login === '') {
  say('用法 / usage: pnpm reset-password <login>');
  process.exitCode = 2;
} else {
  resetPassword(login).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const problem = startProblemOf(error, 0);
      say(...(problem === null ? [String(error)] : [problem.chinese, problem.message]));
      process.exitCode = 1;
    },
  );
}
