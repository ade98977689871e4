import { createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '@haoshangliang/shared/kernel';
import type { Request, Response } from 'express';
import type { DeviceId } from '../meetings/standing.ts';

/** A browser and the account signed in on it, if any. A disabled account is none. */
export interface Device {
  readonly id: DeviceId;
  readonly account: AccountId | null;
}

/** Where devices are kept. `tokenHash` is SHA-256 of the cookie's token, hexadecimal. */
export interface DeviceBook {
  find(tokenHash: string): Promise<Device | null>;
  /** Writes a new device without account; resolves when it is on disk. */
  add(tokenHash: string): Promise<Device>;
  /** The old token stops working when this resolves. */
  replaceToken(device: DeviceId, tokenHash: string): Promise<void>;
}

export interface Devices {
  /** The device of a `Cookie` header, as it comes with requests and upgrades; null: none, or none that is known. */
  deviceOf(cookieHeader: string | undefined): Promise<Device | null>;
  /** The request's device, made and put in a cookie where there is none. */
  ensure(request: Request, response: Response): Promise<Device>;
  /** Gives the device another token, as after signing in or out. */
  rotate(device: Device, request: Request, response: Response): Promise<void>;
  /** What is remembered of a device, or of all of them, is looked up anew. */
  forget(device?: DeviceId): void;
}

const plainName = 'hsl';
const secureName = '__Host-hsl';
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;
const cookieLife = 180 * 24 * 3_600_000;
const rememberedFor = 10_000;
const rememberedAtMost = 20_000;

export function createDevices(book: DeviceBook, now: () => number): Devices {
  const remembered = new Map<string, { device: Device; until: number }>();
  let forgotten = 0;

  async function lookUp(tokenHash: string): Promise<Device | null> {
    const known = remembered.get(tokenHash);
    if (known !== undefined && known.until > now()) return known.device;
    const before = forgotten;
    const device = await book.find(tokenHash);
    // Something changed while the table was read: what was read may be what it was before.
    if (before !== forgotten) return device;
    if (remembered.size >= rememberedAtMost) remembered.clear();
    if (device === null) remembered.delete(tokenHash);
    else remembered.set(tokenHash, { device, until: now() + rememberedFor });
    return device;
  }

  function forget(device?: DeviceId): void {
    forgotten += 1;
    for (const [hash, entry] of remembered)
      if (device === undefined || entry.device.id === device) remembered.delete(hash);
  }

  const deviceOf = async (header: string | undefined) => {
    const token = tokenIn(header);
    return token === null ? null : await lookUp(hashOf(token));
  };

  return {
    deviceOf,
    async ensure(request, response) {
      const known = await deviceOf(request.headers.cookie);
      if (known !== null) return known;
      const token = newToken();
      const device = await book.add(hashOf(token));
      setCookie(request, response, token);
      return device;
    },
    async rotate(device, request, response) {
      const token = newToken();
      await book.replaceToken(device.id, hashOf(token));
      forget(device.id);
      setCookie(request, response, token);
    },
    forget,
  };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token in a `Cookie` header. The name that only https can set goes first. */
function tokenIn(header: string | undefined): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  for (const name of [secureName, plainName]) {
    const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
    if (value !== undefined && tokenPattern.test(value)) return value;
  }
  return null;
}

function setCookie(request: Request, response: Response, token: string): void {
  const { secure } = request;
  const base = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
  response.cookie(secure ? secureName : plainName, token, { ...base, secure, maxAge: cookieLife });
  // One browser, one device: a cookie from the other line would bring back an older one.
  if (secure) response.clearCookie(plainName, base);
}
