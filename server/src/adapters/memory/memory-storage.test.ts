import { expect, test } from 'vitest';
import { describeDocumentLog } from '../../contracts/document-log.contract.ts';
import { describeEventLog } from '../../contracts/event-log.contract.ts';
import { describeTables } from '../../contracts/tables.contract.ts';
import { openMemoryStorage } from './memory-storage.ts';

const open = async () => openMemoryStorage();

describeEventLog('memory', open);
describeDocumentLog('memory', open);
describeTables('memory', open);

test('Memory is neither copied to a file nor restored from one', async () => {
  const storage = openMemoryStorage();
  await expect(storage.copyTo('anywhere')).rejects.toMatchObject({ code: 'refused' });
  await expect(storage.restoreFrom('anywhere')).rejects.toMatchObject({ code: 'refused' });
  await storage.close();
});
