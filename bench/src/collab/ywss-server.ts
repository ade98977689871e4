// The first peer: `@y/websocket-server` 0.1.1 as its own program runs it, every update a row in LevelDB (YPERSISTENCE).
import { createServer } from 'node:http';
import { getPersistence, setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

/** What its types leave out. */
interface Persistence {
  readonly provider: { getAllDocNames(): Promise<unknown> };
}

const http = createServer();
const sockets = new WebSocketServer({ server: http });
sockets.on('connection', (socket, request) => setupWSConnection(socket, request));

http.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`port ${port}\n`);
});
// It writes behind: what is still waiting to be written is written before it ends, as nobody else would do for it.
process.once('SIGTERM', () => {
  const { provider } = getPersistence() as unknown as Persistence;
  const written = provider.getAllDocNames();
  void Promise.resolve(written).finally(() => process.exit(0));
});
