import { describe, expect, it } from 'vitest';
import { calmRows } from './calm-rows.ts';

interface Row {
  readonly id: string;
  readonly text?: string;
}

const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const nobody = () => false;
const ids = (calm: ReturnType<typeof calmRows<Row>>) =>
  calm.rows.map(({ row, gone }) => (gone ? `(${row.id})` : row.id));

describe('calmRows', () => {
  it('counts what has come and leaves the list as it is read', () => {
    const calm = calmRows(rows('b', 'a'), rows('d', 'c', 'b', 'a'), nobody);
    expect([ids(calm), calm.fresh]).toEqual([['b', 'a'], 2]);
  });

  it('shows each row as it stands by now', () => {
    const calm = calmRows(rows('a'), [{ id: 'a', text: '改过' }], nobody);
    expect(calm.rows).toEqual([{ row: { id: 'a', text: '改过' }, gone: false }]);
  });

  it('keeps the place of what has gone, and of what has moved', () => {
    expect(ids(calmRows(rows('c', 'b', 'a'), rows('a', 'c'), nobody))).toEqual(['c', '(b)', 'a']);
  });

  it('puts one’s own on top at once', () => {
    const calm = calmRows(rows('a'), rows('mine', 'b', 'a'), ({ id }) => id === 'mine');
    expect([ids(calm), calm.fresh]).toEqual([['mine', 'a'], 1]);
  });
});
