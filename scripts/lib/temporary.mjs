// Where the tests keep what goes with them. Node's own modules only.
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux keeps what lies here in memory. */
const shared = '/dev/shm';
/** A run leaves less than a hundredth of it at any moment. */
const enough = 2 * 1024 ** 3;

/**
 * The tests wait for a disk more than ten thousand times. They kill processes and never the machine, and what a killed
 * process has written is there afterwards whatever it was written to: so memory does where there is plenty.
 */
export function quickFolder(folder = shared, free = freemem()) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return Math.min(bavail * bsize, free) < enough ? tmpdir() : folder;
  } catch {
    return tmpdir();
  }
}

/** Runs `work` with a temporary folder of its own, which goes with it. */
export async function withTemporaryFolder(work) {
  const own = mkdtempSync(join(quickFolder(), 'haoshangliang-'));
  // Some tests run the program as the user that may do least.
  chmodSync(own, 0o711);
  process.env['TMPDIR'] = own;
  try {
    return await work();
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
