// Loaded into a server before its own program. In the main thread it watches the event loop and answers the bench; in
// the thread that writes it makes the disk as slow as SLOW_COMMIT_MS asks, by the storage's own option for that.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, workerData } from 'node:worker_threads';

/** Milliseconds. Looking that often takes some hundredths of a core: who measures little work asks for less. */
const resolution = Number(process.env['LOOP_RESOLUTION_MS'] ?? 1);

/** Throws away what nobody holds any more, so that memory says what is kept. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('There is no collecting here');
  for (let i = 0; i < 3; i++) gc();
}

function watch(): void {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let cpu = process.cpuUsage();
  process.on('message', (message) => {
    if (message === 'reset') {
      delay.reset();
      cpu = process.cpuUsage();
    }
    if (message === 'collect') collect();
    if (message !== 'reset' && message !== 'figures' && message !== 'collect') return;
    const used = process.cpuUsage(cpu);
    // A round of the watch itself takes `resolution`; what is beyond it is delay.
    const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
    const loopDelay = {
      p50: beyond(delay.percentile(50)),
      p99: beyond(delay.percentile(99)),
      max: beyond(delay.max),
    };
    const cpuMs = (used.user + used.system) / 1000;
    const peak = process.resourceUsage().maxRSS * 1024;
    const { rss: memory, heapUsed, external } = process.memoryUsage();
    process.send?.({ loopDelay, cpuMs, memory, heap: heapUsed + external, peak });
  });
  // The bench's line alone keeps no server alive, and without the bench there is no reason to go on.
  process.channel?.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

const slowCommitMs = Number(process.env['SLOW_COMMIT_MS'] ?? 0);

if (isMainThread) watch();
else if (slowCommitMs > 0 && typeof workerData === 'object' && workerData !== null) {
  Object.assign(workerData, { slowCommitMs });
}
