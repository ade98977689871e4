import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OriginPolicy } from './origin.ts';

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** By the beginning of the path, slash included. */
export type UpgradeTable = Readonly<Record<string, UpgradeHandler>>;

/** The server's one listener for upgrades: a wrong origin and an unknown path end before anything is upgraded. */
export function routeUpgrades(server: Server, table: UpgradeTable, origins: OriginPolicy): void {
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // An upgraded socket that breaks belongs to its handler; one that is refused to nobody else.
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const prefix = Object.keys(table).find((start) => path.startsWith(start));
    const handler = prefix === undefined ? undefined : table[prefix];
    if (handler === undefined) return refuse(socket, '404 Not Found');
    if (!origins.allows(request)) return refuse(socket, '403 Forbidden');
    handler(request, socket, head);
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
