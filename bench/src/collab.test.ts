import { expect, test } from 'vitest';
import { bench } from './run-bench.ts';

const minute = 60_000;

test(
  'three servers carry the same updates; ours loses none of them and never says synced too early',
  async () => {
    const size = '--edits 200 --viewers 3 --idle 3 --timed 6 --turns 1'.split(' ');
    const { report, err } = await bench('collab', ...size);
    expect(err).toBe('');
    const { ours, baseline } = report;
    expect(ours).toMatchObject({
      cold: { isWhole: true, syncedTooEarly: 0 },
      kill: { lostPercent: 0 },
    });
    expect(ours.kill.written).toBeGreaterThan(20);
    for (const side of [ours, baseline.ywss, baseline.hocuspocus]) {
      expect(side.trace.updates).toBe(ours.trace.updates);
      expect(side.trace.latency.count).toBe(ours.trace.latency.count);
      expect(side.viewers.latency.count).toBe(ours.viewers.latency.count);
    }
    expect(baseline.relay.viewers.latency.count).toBe(ours.viewers.latency.count);
    expect(report.lost).toBe(0);
    // Too few for a p99.
    expect(report.valid).toBe(false);
  },
  3 * minute,
);
