import { setPriority } from 'node:os';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { type JobKind, type Jobs, jobs } from './jobs.ts';

export interface JobRequest<K extends JobKind = JobKind> {
  readonly kind: K;
  readonly input: Jobs[K]['input'];
}

export type JobReport =
  | { readonly ok: true; readonly result: Jobs[JobKind]['result'] }
  | { readonly ok: false; readonly error: unknown };

/** Where a machine is busy, meetings come first. Only Linux counts this thread for itself; elsewhere it would be the server. */
function yieldToMeetings(): void {
  if (process.platform === 'linux') setPriority(10);
}

async function work<K extends JobKind>({ kind, input }: JobRequest<K>): Promise<JobReport> {
  try {
    return { ok: true, result: await jobs[kind](input) };
  } catch (error) {
    return { ok: false, error };
  }
}

function serve(port: MessagePort): void {
  yieldToMeetings();
  port.on('message', async (request: JobRequest) => port.postMessage(await work(request)));
}

if (parentPort !== null) serve(parentPort);
