import { updatesFrom } from '../../contracts/document-log.contract.ts';
import { appendOf, chain, reactionOf, stream } from '../../contracts/sample-events.ts';
import { officeRow } from '../../contracts/tables.contract.ts';
import type { Storage } from '../../ports/storage.ts';

const lift = stream('lift');

const account = {
  id: 'account-a' as never,
  office: 'a' as never,
  login: 'clerk',
  name: '小周',
  password_hash: 'argon2id',
  recovery_hash: null,
  created_at: 1,
  disabled_at: null,
};
export const device = {
  id: 'device-a' as never,
  token_hash: 'hash',
  account: account.id,
  known_account: account.id,
  created_at: 1,
  seen_at: 1,
};

/** Something of everything, with an office whose clerk is signed in. */
export async function fill({ events, documents, tables }: Storage): Promise<void> {
  const { db } = tables;
  await events.append(
    appendOf(lift, 0, { events: chain(3, '要装电梯'), reactions: [reactionOf(lift, 3)] }),
  );
  await documents.append('draft.1', 0, updatesFrom(1, 3));
  await tables.write(
    db.insertInto('office').values(officeRow('a')),
    db.insertInto('account').values(account),
    db.insertInto('device').values(device),
    db.insertInto('sign_in_failure').values({ key: 'x', failures: 1, locked_until: 9, last_at: 1 }),
  );
}

/** What a copy must bring back as it was. */
export async function everything({ events, documents, tables }: Storage) {
  return [
    await events.read(lift, 0),
    await events.pendingReactions(),
    await documents.load('draft.1'),
    await tables.db.selectFrom('office').selectAll().execute(),
    await tables.db.selectFrom('account').selectAll().execute(),
  ];
}
