/** SQLite takes 32,766 values in one statement; no row here has more than 16. */
const atOnce = 2000;

export function inBatches<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let from = 0; from < rows.length; from += atOnce)
    batches.push(rows.slice(from, from + atOnce));
  return batches;
}
