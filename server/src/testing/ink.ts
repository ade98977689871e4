import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const dotsPerInch = 150;
const millimetre = dotsPerInch / 25.4;

/** Rows of a page that follow one another and bear red; millimetres from the upper left corner of the paper. */
export interface RedBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What is printed in red on the first page of a PDF, from top to bottom. */
export async function redBands(pdf: string): Promise<RedBand[]> {
  const args = ['-r', String(dotsPerInch), '-f', '1', '-l', '1', pdf];
  const options = { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 } as const;
  const { stdout } = await run('pdftoppm', args, options);
  const [, width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(head(stdout)) ?? [];
  const start = stdout.length - Number(width) * Number(height) * 3;
  const bands: RedBand[] = [];
  for (let y = 0; y < Number(height); y++) {
    const row = stdout.subarray(start + y * Number(width) * 3, start + (y + 1) * Number(width) * 3);
    const reach = redIn(row);
    if (reach === null) continue;
    const last = bands[bands.length - 1];
    const here = { top: y, bottom: y + 1, ...reach };
    if (last !== undefined && last.bottom === y) bands[bands.length - 1] = joined(last, here);
    else bands.push(here);
  }
  return bands.map(({ top, bottom, left, right }) => ({
    top: top / millimetre,
    bottom: bottom / millimetre,
    left: left / millimetre,
    right: right / millimetre,
  }));
}

function head(picture: Buffer): string {
  return picture.subarray(0, 32).toString('latin1');
}

function redIn(row: Buffer): { left: number; right: number } | null {
  let [left, right] = [-1, -1];
  for (let x = 0; x < row.length; x += 3) {
    if ((row[x] ?? 0) < 200 || (row[x + 1] ?? 0) > 128 || (row[x + 2] ?? 0) > 128) continue;
    if (left < 0) left = x / 3;
    right = x / 3 + 1;
  }
  return left < 0 ? null : { left, right };
}

function joined(a: RedBand, b: RedBand): RedBand {
  return {
    top: a.top,
    bottom: b.bottom,
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}
