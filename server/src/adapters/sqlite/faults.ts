import { StorageFault, type StorageFaultCode } from '../../ports/faults.ts';

/** SQLite's result code without its details, or null for an error that is not SQLite's. */
export function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

export const sqlite = {
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  protocol: 15,
  constraint: 19,
  notADatabase: 26,
};

const codes: ReadonlyMap<number, StorageFaultCode> = new Map<number, StorageFaultCode>([
  [sqlite.busy, 'busy'],
  [sqlite.locked, 'busy'],
  [sqlite.noMemory, 'io-error'],
  [sqlite.readOnly, 'io-error'],
  [sqlite.ioError, 'io-error'],
  [sqlite.corrupt, 'damaged'],
  [sqlite.full, 'disk-full'],
  [sqlite.cannotOpen, 'io-error'],
  [sqlite.protocol, 'io-error'],
  [sqlite.constraint, 'constraint'],
  [sqlite.notADatabase, 'damaged'],
]);

const systemCodes: ReadonlyMap<string, StorageFaultCode> = new Map<string, StorageFaultCode>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'io-error'],
  ['EROFS', 'io-error'],
  ['EACCES', 'io-error'],
  ['ENOENT', 'io-error'],
  ['ENOTDIR', 'io-error'],
  ['ERR_INVALID_STATE', 'closed'],
]);

function codeOf(error: unknown): StorageFaultCode {
  const result = resultCode(error);
  if (result !== null) return codes.get(result) ?? 'refused';
  if (!(error instanceof Error) || !('code' in error)) return 'refused';
  return systemCodes.get(String(error.code)) ?? 'refused';
}

export function toStorageFault(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  return new StorageFault(codeOf(error), error instanceof Error ? error.message : String(error));
}

/** The disk or the file failed, not one operation: whatever shared its transaction fails with it. */
export function failsWholeBatch(fault: StorageFault): boolean {
  return fault.code !== 'constraint' && fault.code !== 'refused';
}
