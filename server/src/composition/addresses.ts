import { networkInterfaces } from 'node:os';

interface Line {
  readonly address: string;
  readonly family: string;
  readonly internal: boolean;
}

/** Addresses as a phone in the same network reaches this machine, most likely first. */
function reachable(lines: readonly Line[]): string[] {
  const usable = lines.filter(
    ({ address, internal }) => !internal && !/^(169\.254\.|fe80:)/i.test(address),
  );
  return usable
    .sort((a, b) => rank(a) - rank(b))
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
}

function rank({ address, family }: Line): number {
  if (family === 'IPv6') return 3;
  if (address.startsWith('192.168.')) return 0;
  // Bridges of containers and virtual machines usually live in 172.16 to 172.31.
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 1;
}

export interface AddressOptions {
  readonly publicUrl: string | null;
  readonly host: string | null;
  readonly port: number;
  readonly isSecure: boolean;
}

/** Everything under which the server answers: first what phones can reach, this machine's own name for itself last. */
export function listAddresses(options: AddressOptions, lines = ownLines()): string[] {
  const { publicUrl, host, port, isSecure } = options;
  const scheme = isSecure ? 'https' : 'http';
  const suffix = port === (isSecure ? 443 : 80) ? '' : `:${port}`;
  const everywhere = host === null || host === '0.0.0.0' || host === '::';
  const hosts = everywhere ? [...reachable(lines), 'localhost'] : [bracketed(host)];
  const urls = hosts.map((name) => `${scheme}://${name}${suffix}`);
  return [...new Set([...(publicUrl === null ? [] : [publicUrl]), ...urls])];
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function ownLines(): Line[] {
  return Object.values(networkInterfaces()).flatMap((lines) => lines ?? []);
}
