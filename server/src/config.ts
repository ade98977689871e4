import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const optional = z.string().min(1).optional();

const publicUrl = z.url({ protocol: /^https?$/ }).transform((text, context) => {
  const url = new URL(text);
  if (url.href === `${url.origin}/` && url.hostname !== '') return url.origin;
  context.addIssue({ code: 'custom', message: 'must be scheme, host and port only' });
  return z.NEVER;
});

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: optional,
  PUBLIC_URL: publicUrl.optional(),
  TLS_CERT: optional,
  TLS_KEY: optional,
  DATA_DIR: z.string().min(1).default('data'),
  KEY_DIR: z.string().min(1).default('keys'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

export interface Config {
  /** 0: any free port. */
  readonly port: number;
  /** Address to listen on; null: all of them. */
  readonly host: string | null;
  /** Origin under which the outside reaches the server, without slash at the end. */
  readonly publicUrl: string | null;
  /** Certificate and key in PEM; null: plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Absolute paths. */
  readonly dataDir: string;
  readonly keyDir: string;
  readonly metricsToken: string | null;
  readonly logLevel: (typeof logLevels)[number];
}

/** What `--help` prints: names and defaults are those above. */
export const configHelp = `Usage: node server/src/main.ts [--help]

环境变量 / environment variables:
  PORT           端口 / port (3000)
  HOST           监听地址，默认全部 / address to listen on (all)
  PUBLIC_URL     外部访问网址 / address seen from outside, e.g. https://hsl.example.cn
  TLS_CERT       证书文件 / certificate file, PEM; together with TLS_KEY
  TLS_KEY        私钥文件 / private key file, PEM
  DATA_DIR       数据目录 / folder of the database (data)
  KEY_DIR        表决密钥目录，不得在数据目录内 / folder of the vote keys, outside DATA_DIR (keys)
  DATABASE_URL   PostgreSQL，本版本尚不支持 / not supported by this version
  REDIS_URL      Redis，本版本尚不支持 / not supported by this version
  METRICS_TOKEN  /metrics 令牌，至少16个字符；未设时仅限本机 / token for /metrics (loopback only)
  LOG_LEVEL      日志级别 / ${logLevels.join(', ')} (info)
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from the environment; throws a `StartProblem` where it makes no sense. Empty means unset. */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  refuseUnsupported(given);
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw badValue(parsed.error.issues[0]);
  const { PORT, HOST, PUBLIC_URL, TLS_CERT, TLS_KEY, METRICS_TOKEN, LOG_LEVEL } = parsed.data;
  const dataDir = resolve(parsed.data.DATA_DIR);
  const keyDir = resolve(parsed.data.KEY_DIR);
  if (`${keyDir}${sep}`.startsWith(`${dataDir}${sep}`)) {
    throw new StartProblem(
      'KEY_DIR 不能放在 DATA_DIR 里面：密钥不得随数据一起备份。',
      'KEY_DIR must not lie inside DATA_DIR: keys must not be copied along with the data.',
    );
  }
  return Object.freeze({
    port: PORT,
    host: HOST ?? null,
    publicUrl: PUBLIC_URL ?? null,
    tls: readTls(TLS_CERT, TLS_KEY),
    dataDir,
    keyDir,
    metricsToken: METRICS_TOKEN ?? null,
    logLevel: LOG_LEVEL,
  });
}

function refuseUnsupported(env: Environment): void {
  for (const name of ['DATABASE_URL', 'REDIS_URL']) {
    if (env[name] === undefined) continue;
    throw new StartProblem(
      `本版本尚不支持 ${name}，请去掉后再启动。`,
      `${name} is not supported by this version; remove it and start again.`,
    );
  }
}

function badValue(issue: z.core.$ZodIssue | undefined): StartProblem {
  const name = String(issue?.path[0] ?? '');
  return new StartProblem(
    `配置项 ${name} 的值不对。`,
    `The value of ${name} is not right: ${issue?.message ?? 'unknown'}.`,
  );
}

function readTls(cert: string | undefined, key: string | undefined): Config['tls'] {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) {
    throw new StartProblem(
      'TLS_CERT 和 TLS_KEY 要么都设，要么都不设。',
      'TLS_CERT and TLS_KEY belong together: set both or neither.',
    );
  }
  return { cert: readPem('TLS_CERT', cert), key: readPem('TLS_KEY', key) };
}

function readPem(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartProblem(
      `${name} 指向的文件读不了。`,
      `The file named by ${name} cannot be read.`,
    );
  }
}
