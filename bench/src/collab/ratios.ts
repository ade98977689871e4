import { ratio } from '../report.ts';
import type { Played } from './crowded.ts';

interface Compared {
  readonly trace: Played;
  readonly viewers: Played;
  readonly idle: readonly Played[];
  readonly bytes: number;
}

interface Peers {
  readonly ywss: Compared;
  readonly hocuspocus: Compared;
}

type Ratios = Readonly<Record<string, number>>;

/** What is asked of ours, and how far it is from the ground that nobody comes below. */
export function ratiosOf(ours: Compared, { ywss, hocuspocus }: Peers, ground: Played): Ratios {
  const p99 = (of: (side: Compared) => Played | undefined) => {
    const at = (side: Compared) => of(side)?.latency.p99 ?? Number.NaN;
    return ratio(at(ours), Math.min(at(ywss), at(hocuspocus)));
  };
  const cpu = (of: (side: Compared) => Played) =>
    ratio(of(ours).cpuMsPerUpdate, of(ywss).cpuMsPerUpdate);
  const idle = ours.idle.map(
    (_, i) => [`idle${i + 1}P99ToBetter`, p99((side) => side.idle[i])] as const,
  );
  return {
    traceP99ToBetter: p99(({ trace }) => trace),
    viewersP99ToBetter: p99(({ viewers }) => viewers),
    ...Object.fromEntries(idle),
    updatesPerSecondToHocuspocus: ratio(
      ours.trace.updatesPerSecond,
      hocuspocus.trace.updatesPerSecond,
    ),
    traceCpuToYwss: cpu(({ trace }) => trace),
    viewersCpuToYwss: cpu(({ viewers }) => viewers),
    viewersCpuOfRelayToYwss: ratio(ground.cpuMsPerUpdate, ywss.viewers.cpuMsPerUpdate),
    diskToHocuspocus: ratio(ours.bytes, hocuspocus.bytes),
  };
}
