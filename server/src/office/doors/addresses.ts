import type { Request } from 'express';
import { listAddresses } from '../../composition/addresses.ts';
import type { Config } from '../../config.ts';
import type { MeetingRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';

/** Where phones can reach this machine, the likeliest first; never the machine's name for itself. */
export function phoneAddresses({ publicUrl, host, tls }: Config, request: Request): string[] {
  const port = request.socket.localPort ?? 0;
  const all = listAddresses({ publicUrl, host, port, isSecure: tls !== null });
  return all.filter((address) => !isOwnName(new URL(address).hostname));
}

function isOwnName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || /^127\./.test(name);
}

/**
 * The address on the meeting's links and QR codes. It stays what it was when they were first shown, even where the
 * machine has another one by now: people hold it in their hands. Null: this machine is in no network.
 */
export async function givenAddress(
  tables: Tables,
  meeting: MeetingRow,
  addresses: readonly string[],
): Promise<string | null> {
  const first = addresses[0];
  if (meeting.address !== null || first === undefined) return meeting.address;
  await tables.write(
    tables.db.updateTable('meeting').set({ address: first }).where('id', '=', meeting.id),
  );
  return first;
}
