import { describe, expect, test } from 'vitest';
import { bench } from './run-bench.ts';

const minute = 60_000;

// Each starts servers and waits for them, so they wait together.
describe.concurrent('a small run', () => {
  test(
    'a few commands, each held up by the storage’s own option, and a few listeners: nothing lost, nothing twice, one object',
    async () => {
      const few = ['--people', '5', '--rate', '20', '--seconds', '1', '--slow-commit', '60'];
      const command = await bench('command', ...few);
      expect(command.err).toBe('');
      expect(command.report).toMatchObject({
        name: 'command',
        ours: { ack: { count: 20 }, refusals: [] },
        baseline: { ack: { count: 20 } },
        lost: 0,
        duplicates: 0,
      });
      expect(command.report.ours.ack.p50).toBeGreaterThanOrEqual(60);
      expect(command.code).toBe(command.report.valid ? 0 : 2);
      const fanout = await bench('fanout', '--clients', '30', '--events', '3', '--rate', '10');
      expect(fanout.report).toMatchObject({ name: 'fanout', lost: 0, duplicates: 0 });
      expect(fanout.report.ours.byClients['30'].fromEvent.count).toBe(3);
      expect(Object.keys(fanout.report)).toEqual([
        'name',
        'machine',
        'versions',
        'ours',
        'baseline',
        'ratios',
        'lost',
        'duplicates',
        'valid',
      ]);
    },
    2 * minute,
  );

  test(
    'everybody votes once, some twice, some over a new line: each is counted once, sealed or not',
    async () => {
      const args = ['vote-storm', '--clients', '55', '--seconds', '1'];
      const [named, sealed] = await Promise.all([bench(...args), bench(...args, '--sealed')]);
      for (const { report } of [named, sealed]) {
        expect(report).toMatchObject({ name: 'vote-storm', lost: 0, duplicates: 0 });
        const { ours, baseline } = report;
        expect(ours.byClients['55']).toMatchObject({
          ...{ counted: 55, missing: 0, twice: 0 },
          ...{ repeated: 2, lineLost: 2, refusals: [], ack: { count: 55 } },
        });
        expect(baseline.byClients['55'].ack.count).toBe(55);
        expect(ours.goals['55'].ackP95).toBeGreaterThan(15);
      }
      expect(named.report.ours.byClients['55'].closing).toBeNull();
      expect(sealed.report.ours.byClients['55'].closing.counted).toBeGreaterThan(0);
    },
    minute,
  );

  test(
    'the server is started as often as asked',
    async () => {
      const { report } = await bench('start', '--rounds', '1');
      expect(report).toMatchObject({ ours: { firstJoin: { count: 1 } }, lost: 0 });
    },
    minute,
  );

  test(
    'a document is made and measured beside the library alone',
    async () => {
      const { report, code } = await bench(
        'export',
        '--people',
        '3',
        '--events',
        '60',
        '--rounds',
        '1',
      );
      expect(report).toMatchObject({ name: 'export', ours: { hall: { people: 3, events: 60 } } });
      expect(report.ours.hall.docx.bytes).toBeGreaterThan(10_000);
      expect(report.ours.hall.pdf.bytes).toBeGreaterThan(10_000);
      expect(report.baseline.hall.docxMs).toBeGreaterThan(0);
      expect(code).toBe(report.valid ? 0 : 2);
    },
    2 * minute,
  );
});

test.concurrent.each([[], ['nothing'], ['constructor'], ['start', '--loud']])(
  '%j is answered with 2 and no object',
  async (...args) => {
    const { code, report, err } = await bench(...args.flat());
    expect([code, report]).toEqual([2, null]);
    expect(err).not.toBe('');
  },
);
