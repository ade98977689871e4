import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const pathOf = (name: string) =>
  fileURLToPath(new URL(`../../cases/${name}.json`, import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haoshangliang-rehearsals-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** The program as it is called, on a server of its own. */
async function rehearse(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await exited;
  return { code: child.exitCode, err, report: out === '' ? null : JSON.parse(out) };
}

const minute = 60_000;

// Each waits twice ten seconds for votes to be counted, so they wait together.
describe.concurrent('on a started server', () => {
  test(
    'the lift fails, is revised, passes by heads and area, and its minutes come out',
    async () => {
      const played = await rehearse(pathOf('canghoujie_elevator'), '--out', folder);
      expect(played.err).toBe('');
      expect(played.code).toBe(0);
      const { votes, minutes, events, unsupported } = played.report;
      expect(votes).toMatchObject([
        {
          no: 1,
          tally: { 赞成: 7, 反对: 2, 弃权: 1 },
          tally_area: { 赞成: 631.6, 反对: 181, 弃权: 88.6 },
          result: 'failed',
          ok: true,
        },
        {
          no: 2,
          tally: { 赞成: 9, 反对: 1, 弃权: 1 },
          tally_area: { 赞成: 816.4, 反对: 88.6, 弃权: 88.6 },
          result: 'passed',
          ok: true,
        },
        { no: 3, tally: { 满意: 7, 基本满意: 3, 不满意: 1 }, ok: true },
      ]);
      expect(events).toBeGreaterThan(100);
      expect(unsupported.map(({ at }: { at: string }) => at)).not.toContain('ballots.3');
      expect(readFileSync(minutes.docx.file).subarray(0, 2).toString()).toBe('PK');
      expect(readFileSync(minutes.html.file, 'utf8')).toContain('采用玻璃井道');
    },
    3 * minute,
  );

  test(
    'the village has no quorum, meets again and passes',
    async () => {
      const played = await rehearse(pathOf('guanming_village_landscape'));
      expect(played.code).toBe(0);
      expect(played.report.votes).toMatchObject([
        { result: 'no_quorum', ok: true },
        { result: 'passed', tally: { 赞成: 27, 反对: 4, 弃权: 3 }, ok: true },
        { no: 3, result: 'tie_runoff', ok: true },
        { no: 4, result: '方案二 三色任选', ok: true },
      ]);
    },
    3 * minute,
  );

  test(
    'the neighbours choose two of five, and pass their text',
    async () => {
      const played = await rehearse(pathOf('fuqiang_neighbour_home'));
      expect(played.code).toBe(0);
      expect(played.report.votes).toMatchObject([
        {
          no: 1,
          tally: { 无声咖啡: 6, 长者歇脚与助餐: 7, 儿童角: 3, 共享书房: 1, 维持现状: 0 },
          result: ['长者歇脚与助餐', '无声咖啡'],
          ok: true,
        },
        { no: 2, result: 'passed', ok: true },
        { no: 3, tally: { 满意: 12, 基本满意: 4, 不满意: 0 }, ok: true },
      ]);
    },
    3 * minute,
  );

  test(
    'an outcome that is not the case’s is told, with 1',
    async () => {
      const file = JSON.parse(readFileSync(pathOf('canghoujie_elevator'), 'utf8'));
      const vote = { ...file.ballots[1], result: 'failed', tally: { 赞成: 8, 反对: 2, 弃权: 1 } };
      const path = join(folder, 'wrong.json');
      await writeFile(path, JSON.stringify({ ...file, ballots: [vote], live_script: [] }));
      const played = await rehearse(path);
      expect(played.code).toBe(1);
      expect(played.report.votes).toMatchObject([
        { result: 'passed', expectedResult: 'failed', ok: false, differences: ['tally', 'result'] },
      ]);
    },
    3 * minute,
  );
});

test('a file that is no case is told, with 2, and no server stays behind', async () => {
  const path = join(folder, 'none.json');
  await writeFile(path, '{}');
  const played = await rehearse(path);
  expect([played.code, played.report]).toEqual([2, null]);
  expect((await rehearse()).code).toBe(2);
  expect(existsSync(join(folder, 'canghoujie_elevator.docx'))).toBe(true);
});
