import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeDocumentLog } from '../../contracts/document-log.contract.ts';
import { describeEventLog } from '../../contracts/event-log.contract.ts';
import { type DurableStorage, describeStorage } from '../../contracts/storage.contract.ts';
import { describeTables } from '../../contracts/tables.contract.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

async function prepare(): Promise<DurableStorage> {
  const place = await TemporaryPlace.make();
  const { directory } = place;
  return {
    open: () => place.open(),
    bytes: async () => {
      const names = await readdir(directory);
      return Buffer.concat(await Promise.all(names.map((name) => readFile(join(directory, name)))));
    },
    dispose: () => place.dispose(),
  };
}

async function open() {
  const place = await TemporaryPlace.make();
  const { events, documents, tables } = await place.open();
  return { events, documents, tables, close: () => place.dispose() };
}

describeEventLog('SQLite', open);
describeDocumentLog('SQLite', open);
describeTables('SQLite', open);
describeStorage('SQLite', prepare);
