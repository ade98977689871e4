import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';

/** SHA-256, hexadecimal: enough for what is random and long. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)));
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random characters that cannot be mistaken for one another on paper; 5 bits each. */
export function randomCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => letters[byte & 31]).join('');
}

/** A code as somebody typed it: any case, spaces, hyphens, full width, o for 0, i or l for 1. */
export function plainCode(typed: string): string {
  const narrow = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—_.]/g, '');
  return narrow.replace(/o/g, '0').replace(/[il]/g, '1');
}

/** Tokens of links, made again from the link's id whenever staff print or copy it: the database holds only hashes. */
export interface LinkKey {
  /** 192 bits in base64url, always the same for the same name. */
  tokenFor(name: string): string;
}

/** The key lies in `keyDir`, readable for the program alone and never in a backup. */
export function openLinkKey(keyDir: string): LinkKey {
  const key = readOrMake(keyDir, join(keyDir, 'links.key'));
  return {
    tokenFor: (name) =>
      createHmac('sha256', key).update(name).digest().subarray(0, 24).toString('base64url'),
  };
}

function readOrMake(keyDir: string, path: string): Buffer {
  try {
    mkdirSync(keyDir, { recursive: true, mode: 0o700 });
    makeOnce(path);
    chmodSync(path, 0o600);
    const key = readFileSync(path);
    if (key.length >= 32) return key;
  } catch {
    throw new StartProblem(
      '密钥目录读写不了，请检查 KEY_DIR 的位置和权限。',
      'The folder of the keys cannot be read or written; check KEY_DIR and its permissions.',
    );
  }
  throw new StartProblem(
    `密钥文件 ${path} 已损坏，请移走它再启动；已发出的链接照常可用。`,
    `The key file ${path} is damaged; remove it and start again. Links that were handed out keep working.`,
  );
}

function makeOnce(path: string): void {
  try {
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
