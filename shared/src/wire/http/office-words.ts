import * as z from 'zod/mini';
import { levels, marks, modes, urgencies } from '../../features/life/index.ts';
import { type AccountId, idOf, integer, text } from '../../kernel/index.ts';

// Shapes that several routes share.
export const accountId = idOf('account') as z.ZodMiniType<AccountId, AccountId>;
export const officeId = idOf('office');
export const noAnswer = z.object({});
export const noInput = z.strictObject({});

/** Milliseconds since 1970. */
export const moment = z.int();

export const level = z.enum(levels);
export const mark = z.enum(marks);

/** Lower case, 3 to 32: letters, digits, dot, underscore, hyphen. Typed capitals are made small. */
export const login = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9._-]{2,31}$/));

/** Which characters it needs is judged on the server, so that the refusal can say what is missing. */
export const password = z.string().check(z.minLength(1), z.maxLength(200));

/** 128 bits or more in base64url or in the alphabet of ids. */
export const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));

export const personName = text(40);

export const accountInfo = z.object({
  id: accountId,
  login: z.string(),
  name: z.string(),
  office: officeId,
  createdAt: moment,
  disabled: z.boolean(),
});

export type AccountInfo = z.infer<typeof accountInfo>;

export const officeInfo = z.object({
  id: officeId,
  parent: z.nullable(officeId),
  level,
  name: z.string(),
});

export type OfficeInfo = z.infer<typeof officeInfo>;

/** What staff fill in to plan a meeting; the same limits as the command that plans it. */
export const planForm = {
  title: text(60),
  place: text(60),
  field: text(20),
  background: z.union([z.literal(''), text(1000)]),
  urgency: z.enum(urgencies),
  mode: z.enum(modes),
  startsAt: integer(0, 4_102_444_800_000),
  minutes: integer(5, 24 * 60),
};
