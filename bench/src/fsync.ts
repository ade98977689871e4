import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Spread, spread } from './statistics.ts';

/** What this disk takes for one page, as SQLite writes it, milliseconds. */
export function fsyncIn(home: string): Spread {
  const file = openSync(join(home, 'fsync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const took = Array.from({ length: 100 }, () => {
    const begun = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  return spread(took);
}
