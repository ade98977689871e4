import { rounded } from './report.ts';

/** Milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** The value below or at which so many of a hundred lie; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export function spread(values: readonly number[]): Spread {
  const at = (percent: number) => rounded(percentile(values, percent));
  return { count: values.length, p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

/** A process that uses more of a core than this measures itself. */
const saturation = 0.85;

/** How much of one core this process uses while something is measured. */
export class LoadMeter {
  #cpuMs = 0;
  #wallMs = 0;

  async during<T>(work: () => Promise<T>): Promise<T> {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(cpu);
      this.#cpuMs += (user + system) / 1000;
      this.#wallMs += performance.now() - begun;
    }
  }

  get share(): number {
    return this.#wallMs === 0 ? 0 : rounded(this.#cpuMs / this.#wallMs);
  }

  get isSaturated(): boolean {
    return this.share > saturation;
  }
}
