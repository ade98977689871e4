import { StorageFault } from '../../ports/faults.ts';
import type { Storage } from '../../ports/storage.ts';
import { TablesInMemory } from '../sqlite/tables-in-memory.ts';
import { MemoryDocumentLog } from './memory-document-log.ts';
import { MemoryEventLog } from './memory-event-log.ts';

/** Keeps everything until it is closed: for fast tests and for trying things out. */
export function openMemoryStorage(): Storage {
  const tables = new TablesInMemory();
  return {
    events: new MemoryEventLog(),
    documents: new MemoryDocumentLog(),
    tables,
    copyTo: async () => {
      throw new StorageFault('refused', 'What is in memory only cannot be copied to a file');
    },
    restoreFrom: async () => {
      throw new StorageFault('refused', 'What is in memory only takes nothing over from a file');
    },
    close: async () => tables.close(),
  };
}
