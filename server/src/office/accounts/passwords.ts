import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { hash, verify } from '@node-rs/argon2';
import { digest, plainCode, randomCode } from '../secrets.ts';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const nobody = hash('nobody has this password', options);

export async function hashPassword(password: string): Promise<string> {
  return await hash(normal(password), options);
}

/** Takes the same time whether there is an account (`stored`) or not (null). */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), normal(password));
  return stored !== null && fits;
}

// The same letters typed on another machine are the same password.
function normal(password: string): string {
  return password.normalize('NFKC');
}

/**
 * At least 8 characters of at least 3 kinds (small, capital, digit, other), and the login is not in it. Values seen in
 * practice for GB/T 22239-2019 level 2. Null: good enough.
 */
export function passwordRefusal(password: string, login: string): Rejection | null {
  if ([...password].length < 8) return reject('password-weak', { why: 'short' });
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password));
  if (kinds.length < 3) return reject('password-weak', { why: 'kinds' });
  if (password.toLowerCase().includes(login)) return reject('password-weak', { why: 'login' });
  return null;
}

/** 100 random bits for paper, in groups of five, and what is stored of them. */
export function newRecoveryCode(): { code: string; hash: string } {
  const plain = randomCode(20);
  return { code: plain.replace(/(.{5})(?=.)/g, '$1-').toUpperCase(), hash: digest(plain) };
}

export function recoveryHash(typed: string): string {
  return digest(plainCode(typed));
}
