import { rounded } from '@haoshangliang/bench/report';
import { percentile } from '@haoshangliang/bench/statistics';
import type { Typed } from './typists.ts';

/** One attack, and between which moments since 1970 it was made and gone on from. */
export interface Made {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const most = 8;

/** The attacks during which those who wrote waited longest, with their worst wait and how much they wrote meanwhile. */
export function slowest(made: readonly Made[], { latencies, moments }: Typed) {
  const waits = made.map(({ name, from, to }) => {
    const own = latencies.filter((_, i) => (moments[i] ?? 0) >= from && (moments[i] ?? 0) < to);
    return {
      name,
      took: rounded(to - from),
      written: own.length,
      p50: at(own, 50),
      max: at(own, 100),
    };
  });
  return waits
    .filter(({ written }) => written > 0)
    .sort((one, other) => other.max - one.max)
    .slice(0, most);
}

function at(values: readonly number[], percent: number): number {
  return rounded(percentile(values, percent));
}
