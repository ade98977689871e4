import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever the tests of a run leave, folders that a whole worker shares among them, is in one folder that goes with the run. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'haoshangliang-tests-'));
  // Some tests run the program as the user that may do least.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
