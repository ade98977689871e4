import { createHash, randomBytes } from 'node:crypto';
import { type CommandId, type Id, idFromBytes } from '@haoshangliang/shared/kernel';

export function randomId<Kind extends string>(): Id<Kind> {
  return idFromBytes<Kind>(randomBytes(16));
}

/** The same id for the same key in every process and after every restart, so that what bears it happens once. */
export function idOfKey(key: string): CommandId {
  return idFromBytes<'command'>(createHash('sha256').update(key, 'utf8').digest());
}
