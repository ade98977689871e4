import type { Storage } from '../ports/storage.ts';

/** Whether commands can be kept: nothing is written here, but by the very thread that writes. */
export async function canKeep(
  { tables }: Pick<Storage, 'tables'>,
  { isClosing }: { readonly isClosing: boolean },
): Promise<boolean> {
  if (!isClosing) await tables.write();
  return !isClosing;
}
