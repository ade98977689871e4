// The second peer: `@hocuspocus/server` with its database extension and its own defaults; a file for each document.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const folder = process.env['PEER_DATA'] ?? '.';
const fileOf = (name: string) => join(folder, encodeURIComponent(name));
await mkdir(folder, { recursive: true });

const server = new Server({
  port: Number(process.env['PORT'] ?? 0),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        try {
          return await readFile(fileOf(documentName));
        } catch {
          return null;
        }
      },
      store: async ({ documentName, state }) => {
        await writeFile(`${fileOf(documentName)}.new`, state);
        await rename(`${fileOf(documentName)}.new`, fileOf(documentName));
      },
    }),
  ],
});
await server.listen();
process.stdout.write(`port ${server.address.port}\n`);
process.once('SIGTERM', () => void server.destroy().then(() => process.exit(0)));
