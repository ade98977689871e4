import type { IncomingMessage } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';

export interface OriginPolicy {
  /** For requests that change something and for every upgrade: may a page of this origin do that here? */
  allows(request: IncomingMessage): boolean;
  /** For the first request of long polling, a GET: browsers send no Origin with one from our own page. */
  allowsHandshake(request: IncomingMessage): boolean;
}

export interface OriginOptions {
  readonly publicUrl: string | null;
  /** The port the server listens on; asked for each time, because it is known only after listening. */
  readonly port: () => number;
  readonly now: () => number;
}

/** Names under which browsers on this machine or in its network reach it. */
function ownHosts(): Set<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const hosts = addresses.map(({ address, family }) =>
    family === 'IPv6' ? `[${address.split('%', 1)[0]}]` : address,
  );
  const name = hostname().toLowerCase();
  return new Set([...hosts, 'localhost', '127.0.0.1', '[::1]', name, `${name}.local`]);
}

const rememberedFor = 10_000;

/**
 * WebSocket connections are not subject to the same-origin policy: without this list any page a resident opens could act
 * with the resident's cookie. Allowed are PUBLIC_URL and this machine's own addresses, so that a foreign name that
 * resolves to them does not count.
 */
export function createOriginPolicy({ publicUrl, port, now }: OriginOptions): OriginPolicy {
  let hosts = ownHosts();
  let readAt = now();

  function isOwnHost(name: string): boolean {
    if (now() - readAt > rememberedFor) {
      hosts = ownHosts();
      readAt = now();
    }
    return hosts.has(name);
  }

  function isAllowed(origin: string, host: string | undefined): boolean {
    if (origin === publicUrl) return true;
    const url = URL.parse(origin);
    if (url === null || url.origin !== origin || !/^https?:$/.test(url.protocol)) return false;
    return isOwnHost(url.hostname) && (portOf(url) === port() || url.host === host);
  }

  function allows({ headers, socket }: IncomingMessage): boolean {
    const { origin, host } = headers;
    // Only programs leave it out, and those can write into it what they like.
    if (origin === undefined) return isLoopback(socket.remoteAddress);
    return isAllowed(origin, host);
  }

  return {
    allows,
    allowsHandshake: (request) =>
      (request.headers.origin === undefined && request.headers.upgrade === undefined) ||
      allows(request),
  };
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}
