import { compareTexts } from '@haoshangliang/shared/comparing';
import type { Row } from './use-rows.ts';

/** A clause whose words are at hand. */
export type Readable = Row & { readonly text: string };

/** From here on a line is another wording of the clause, and not something new. */
const isAnother = 0.5;

/** How much of the longer of the two both have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const parts = compareTexts(one, other).flat();
  const same = parts.filter(({ kind }) => kind === 'same');
  const common = same.reduce((sum, { text }) => sum + text.length, 0);
  return common / Math.max(1, one.length, other.length);
}

/** The clause that says most of what the line says; the last one where none does. */
export function nearestTo(rows: readonly Readable[], line: string): Readable | undefined {
  const alike = rows.map((row) => ({ row, share: likeness(row.text, line) }));
  const best = alike.reduce<(typeof alike)[number] | undefined>(
    (found, one) => (found !== undefined && found.share >= one.share ? found : one),
    undefined,
  );
  return best !== undefined && best.share > 0 ? best.row : rows[rows.length - 1];
}

/** The line in the place of the clause where it is another wording of it, otherwise behind what the clause says. */
export function wordingWith({ text }: Readable, line: string): string {
  const lines = text.split('\n');
  const shares = lines.map((one) => likeness(one, line));
  const best = Math.max(...shares);
  if (best < isAnother) return `${text}\n${line}`;
  return lines.map((one, at) => (at === shares.indexOf(best) ? line : one)).join('\n');
}
