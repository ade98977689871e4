import { setPriority } from 'node:os';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { type JobKind, type Jobs, jobs } from './jobs.ts';

/** Parts first, each in a message of its own, then what is to be made of them. */
export type JobMessage<K extends JobKind = JobKind> =
  | { readonly part: Jobs[K]['part'] }
  | { readonly kind: K; readonly input: Jobs[K]['input'] };

export type JobReport =
  | { readonly ok: true; readonly result: Jobs[JobKind]['result'] }
  | { readonly ok: false; readonly error: unknown };

/** Where a machine is busy, meetings come first. Only Linux counts this thread for itself; elsewhere it would be the server. */
function yieldToMeetings(): void {
  if (process.platform === 'linux') setPriority(10);
}

async function work<K extends JobKind>(
  kind: K,
  input: Jobs[K]['input'],
  parts: readonly Jobs[K]['part'][],
): Promise<JobReport> {
  try {
    return { ok: true, result: await jobs[kind](input, parts) };
  } catch (error) {
    return { ok: false, error };
  }
}

function serve(port: MessagePort): void {
  yieldToMeetings();
  const parts: Jobs[JobKind]['part'][] = [];
  port.on('message', async (message: JobMessage) => {
    if ('part' in message) parts.push(message.part);
    else port.postMessage(await work(message.kind, message.input, parts.splice(0)));
  });
}

if (parentPort !== null) serve(parentPort);
