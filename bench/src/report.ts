import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What every bench prints, as one JSON object. */
export interface Report {
  readonly name: string;
  readonly machine: object;
  readonly versions: Readonly<Record<string, string>>;
  readonly ours: object;
  readonly baseline: object;
  /** Ours divided by the baseline. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly duplicates: number;
  /** False: the process that measures was the limit, or measured too little, and the figures say nothing of the server. */
  readonly valid: boolean;
}

export type Measured = Omit<Report, 'name' | 'machine' | 'versions'>;

export function machine(): object {
  const [first] = cpus();
  return {
    system: `${type()} ${release()}`,
    cpus: cpus().length,
    model: first?.model ?? 'unknown',
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    load: loadavg().map((value) => rounded(value)),
  };
}

export function versions(): Record<string, string> {
  const read = (path: string) => {
    const { version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
    return String(version);
  };
  return {
    haoshangliang: read('../../package.json'),
    node: process.versions.node,
    'socket.io': read('../node_modules/socket.io/package.json'),
  };
}

/** Three places behind the point are more than any of these figures are good for. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function ratio(ours: number, baseline: number): number {
  return rounded(ours / baseline);
}
