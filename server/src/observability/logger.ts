import { type Logger, pino } from 'pino';

export type { Logger };

/** Writes one JSON object a line. Who calls it passes references, types and codes: never a token, name, phone or words. */
export function createLogger(
  level: string,
  destination: { write(line: string): void } = process.stderr,
): Logger {
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: null, timestamp, serializers: { err: describeError } }, destination);
}

// What the machine itself says of these quotes nobody's words; any other message may.
const quotesNobody = new Set(['TypeError', 'RangeError', 'ReferenceError', 'StorageFault']);

/** An error fit for the log: what kind it is and where it arose. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const isTold = quotesNobody.has(error.name) || 'syscall' in error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: error.name,
    ...code,
    ...(isTold ? { message: error.message } : {}),
    at: frames.slice(0, 12).map((line) => line.trim().slice(3)),
  };
}

/** A path fit for the log: without the token of a link, without query. */
export function pathForLog(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.replace(/^\/+(j|plain\/+j|setup|r)\/.*/is, '/$1/<token>').slice(0, 200);
}
