import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { Request } from 'express';

class TooLarge extends Error {}

/** Passes on at most so many bytes. */
function atMost(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      left -= chunk.length;
      if (left < 0) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

/**
 * Writes a request's body to a file that only this program can read; resolves to its path. A file that did not come whole
 * is removed; one that was left behind by a kill bears a name that is swept at start.
 */
export async function receiveFile(
  request: Request,
  folder: string,
  most: number,
): Promise<string | Rejection> {
  if (Number(request.headers['content-length'] ?? 0) > most) return reject('copy-too-large');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `upload-${randomBytes(6).toString('hex')}.part`);
  try {
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(request, atMost(most), file);
    return path;
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof TooLarge) return reject('copy-too-large');
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return reject(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'copy-failed');
  }
}
