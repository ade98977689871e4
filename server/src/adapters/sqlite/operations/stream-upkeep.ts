import type { DatabaseSync } from 'node:sqlite';
import type { OperationOf } from '../protocol.ts';
import { rewriteWithout } from './rewrite.ts';

export function prepareCompleteReaction(database: DatabaseSync) {
  const remove = database.prepare(
    'DELETE FROM reaction WHERE kind = ? AND id = ? AND seq = ? AND position = ?',
  );
  return ({ stream, seq, position }: OperationOf<'complete-reaction'>): null => {
    remove.run(stream.kind, stream.id, seq, position);
    return null;
  };
}

/**
 * Words and salt become as many zero bytes, which read as null. The row keeps its size, so SQLite overwrites it where it
 * stands; a shorter row could make it move neighbours and leave copies of their words behind.
 */
export function prepareEraseWords(database: DatabaseSync) {
  const erase = database.prepare(
    `UPDATE event SET words = zeroblob(length(CAST(words AS BLOB))),
       salt = zeroblob(length(CAST(salt AS BLOB)))
     WHERE kind = ? AND id = ? AND seq = ? AND typeof(words) = 'text'`,
  );
  // The command's answer names the last event it brought. Its hash has no salt: short words could be found by trying.
  const eraseHash = database.prepare(
    `UPDATE answer SET command_hash = printf('%.*c', length(command_hash), '0')
     WHERE kind = :kind AND id = :id AND seq =
       (SELECT min(seq) FROM answer WHERE kind = :kind AND id = :id AND seq >= :seq)`,
  );
  return ({ stream: { kind, id }, seq }: OperationOf<'erase-words'>): boolean => {
    if (erase.run(kind, id, seq).changes !== 1) return false;
    eraseHash.run({ kind, id, seq });
    return true;
  };
}

export function prepareEmptyBox(database: DatabaseSync) {
  return ({ stream, box }: OperationOf<'empty-box'>): null => {
    rewriteWithout(database, {
      table: 'sealed_row',
      gone: 'kind = ? AND id = ? AND box = ?',
      parameters: [stream.kind, stream.id, box],
    });
    return null;
  };
}
