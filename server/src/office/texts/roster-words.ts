import { readFileSync } from 'node:fs';
import { seatRoles } from '@haoshangliang/shared/features/people';
import { rosterFields } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';

const words = z.array(z.string());

const file = z.strictObject({
  fields: z.record(z.enum(rosterFields), words),
  roles: z.record(z.enum(seatRoles), words),
  yes: words,
  no: words,
  totals: words,
  areaUnits: words,
  /** Nobody real: the rows of the list to fill in. */
  sample: z.array(z.partialRecord(z.enum(rosterFields), z.string().check(z.regex(/^[^,"\n]*$/)))),
});

/** How lists in offices call things. */
export const rosterWords = file.parse(
  JSON.parse(readFileSync(new URL('roster-words.json', import.meta.url), 'utf8')),
);

/** For comparing what two people typed: width, case, spaces, colons and brackets do not matter. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:*_()（）【】[\]“”"']/g, '');
}
