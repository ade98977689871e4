import * as z from 'zod/mini';

/** What could later be held against a vote; none of it bars the opening by itself. */
const warningCodes = [
  /** Somebody claims this line and staff have not confirmed it: 待核验. */
  'claim-waiting',
  /** Two lines that may be one person; only a page that knows the names can tell. */
  'double',
  /** Who has appointed another is here. */
  'giver-here',
  /** Proxies are on record, and the rule takes none. */
  'proxy-unused',
  /** An interest of their own has been noted. */
  'interest',
  /** Several voters of one household, which has one ballot. */
  'household-shared',
  /** Several voters of one household, each with a ballot. */
  'household-several',
  /** Of no household, and so one alone. */
  'household-none',
  'area-missing',
  /** Two of one household with the same area, which may be one flat written twice. */
  'area-twice',
  /** With those who are there now the quorum is not met. */
  'quorum-missing',
  /** With those who are there now too few would take part. */
  'participation-short',
] as const;

export type WarningCode = (typeof warningCodes)[number];

/** As the opening keeps it: how many it was, nobody by name. */
export const warnedSchema = z.array(
  z.object({ code: z.enum(warningCodes), count: z.int().check(z.gte(1)) }),
);

export type Warned = z.infer<typeof warnedSchema>;
