import type { Device, DeviceBook } from '../gateway/devices.ts';
import { randomId } from '../meetings/random-id.ts';
import type { Tables } from '../ports/tables.ts';

const day = 86_400_000;

/** Devices in the table of that name. A device's account counts only while the account is not disabled. */
export function createDeviceBook(tables: Tables, now: () => number): DeviceBook {
  const { db } = tables;
  return {
    async find(tokenHash) {
      const row = await db
        .selectFrom('device')
        .leftJoin('account', (join) =>
          join.onRef('account.id', '=', 'device.account').on('account.disabled_at', 'is', null),
        )
        .select(['device.id', 'device.seen_at', 'account.id as account'])
        .where('device.token_hash', '=', tokenHash)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (row.seen_at + day < now()) {
        await tables.write(
          db.updateTable('device').set({ seen_at: now() }).where('id', '=', row.id),
        );
      }
      return { id: row.id, account: row.account };
    },
    async add(tokenHash) {
      const device: Device = { id: randomId<'device'>(), account: null };
      const row = {
        ...device,
        token_hash: tokenHash,
        known_account: null,
        created_at: now(),
        seen_at: now(),
      };
      await tables.write(db.insertInto('device').values(row));
      return device;
    },
    async replaceToken(device, tokenHash) {
      await tables.write(
        db.updateTable('device').set({ token_hash: tokenHash }).where('id', '=', device),
      );
    },
  };
}
