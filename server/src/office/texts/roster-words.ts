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

/** The same for the number of a house or flat: what stands between two digits keeps 1栋11 and 11栋1 apart. */
export function foldedPlace(text: string): string {
  return folded(text.normalize('NFKC').replace(/(?<=\d)[^\d\p{Letter}]+(?=\d)/gu, '-'));
}

/** For comparing what two people typed: width, case, spaces, colons and brackets do not matter. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:*_()（）【】[\]“”"']/g, '');
}
