import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { randomId } from '../../meetings/random-id.ts';
import type { AccountRow, OfficeRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { InTurn } from '../in-turn.ts';
import { digest, type LinkKey, sameText } from '../secrets.ts';
import { type AccountBook, draftAccount } from './account-book.ts';
import { passwordRefusal } from './passwords.ts';

interface FirstForm {
  readonly token: string;
  readonly office: Pick<OfficeRow, 'name' | 'level'>;
  readonly account: Pick<AccountRow, 'login' | 'name'> & { readonly password: string };
}

interface FirstAccount {
  readonly office: OfficeRow;
  readonly account: AccountRow;
  readonly recoveryCode: string;
}

/** The first start: one link, printed on the console, makes the first office and its first account. */
export interface SetUp {
  isNeeded(): Promise<boolean>;
  /** The token for the console, the same at every start until it is used; null once there is an account. */
  token(): Promise<string | null>;
  refusal(token: string): Promise<Rejection | null>;
  make(form: FirstForm): Promise<FirstAccount | Rejection>;
}

interface Deps {
  readonly tables: Tables;
  readonly book: AccountBook;
  readonly key: LinkKey;
  readonly now: () => number;
}

export function createSetUp({ tables, book, key, now }: Deps): SetUp {
  const { db } = tables;
  const inTurn = new InTurn();
  const isNeeded = async () => !(await book.any());

  async function token(): Promise<string | null> {
    if (!(await isNeeded())) return null;
    const row = await db.selectFrom('setup_link').selectAll().executeTakeFirst();
    const id = row?.id ?? randomId<'setup-link'>();
    const made = key.tokenFor(`setup ${id}`);
    if (row?.token_hash === digest(made)) return made;
    // The key was lost with its folder, or this is the first start.
    await tables.write(
      db.deleteFrom('setup_link'),
      db.insertInto('setup_link').values({ id, token_hash: digest(made), created_at: now() }),
    );
    return made;
  }

  async function refusal(given: string): Promise<Rejection | null> {
    const row = await db.selectFrom('setup_link').selectAll().executeTakeFirst();
    const fits = row !== undefined && sameText(row.token_hash, digest(given));
    return fits && (await isNeeded()) ? null : reject('setup-link-invalid');
  }

  async function make(form: FirstForm): Promise<FirstAccount | Rejection> {
    const refused =
      (await refusal(form.token)) ?? passwordRefusal(form.account.password, form.account.login);
    if (refused !== null) return refused;
    const office: OfficeRow = {
      id: randomId<'office'>(),
      parent: null,
      ...form.office,
      created_at: now(),
    };
    const { row, recoveryCode } = await draftAccount({ office: office.id, ...form.account }, now());
    await tables.write(
      db.deleteFrom('setup_link'),
      db.insertInto('office').values(office),
      db.insertInto('account').values(row),
    );
    return { office, account: row, recoveryCode };
  }

  return {
    isNeeded,
    token: () => inTurn.run('', token),
    refusal,
    make: (form) => inTurn.run('', () => make(form)),
  };
}
