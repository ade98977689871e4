import { expect, test } from 'vitest';
import { bench } from './run-bench.ts';

const minute = 60_000;

test(
  'three servers carry the same updates; ours loses none of them and never says synced too early',
  async () => {
    const size = ['--edits', '200', '--viewers', '3', '--idle', '3', '--seconds', '1'];
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
    }
    expect(report.lost).toBe(0);
  },
  3 * minute,
);
