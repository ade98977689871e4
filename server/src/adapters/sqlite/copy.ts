import { Worker } from 'node:worker_threads';
import { StorageFault, type StorageFaultCode } from '../../ports/faults.ts';

/** What is done with a whole database file, apart from the one that is open. */
export type FileTask =
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'prepare'; readonly path: string };

export type FileReport =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: StorageFaultCode; readonly message: string };

/** Works in a thread of its own: neither the event loop nor the commits wait for it. */
export function runFileTask(task: FileTask): Promise<void> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', (report: FileReport) => {
      if (report.ok) resolve();
      else reject(new StorageFault(report.code, report.message));
    });
    worker.once('error', reject);
    // After a report this changes nothing.
    worker.once('exit', () => reject(new StorageFault('io-error', 'The copy was broken off')));
  });
}
