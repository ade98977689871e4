import { Worker } from 'node:worker_threads';
import { StorageFault, type StorageFaultCode } from '../../ports/faults.ts';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

export type CopyReport =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: StorageFaultCode; readonly message: string };

/** Copies in a thread of its own: neither the event loop nor the commits wait for it. */
export function copyDatabase(options: CopyOptions): Promise<void> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { workerData: options });
  return new Promise((resolve, reject) => {
    worker.once('message', (report: CopyReport) => {
      if (report.ok) resolve();
      else reject(new StorageFault(report.code, report.message));
    });
    worker.once('error', reject);
    // After a report this changes nothing.
    worker.once('exit', () => reject(new StorageFault('io-error', 'The copy was broken off')));
  });
}
