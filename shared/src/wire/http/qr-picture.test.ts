import { expect, test } from 'vitest';
import { qrPicture } from './qr-picture.ts';

test('dark modules beside one another are one rectangle', () => {
  const rows = ['##.', '#.#', '...'];
  const { size, path } = qrPicture(3, (x, y) => rows[y]?.[x] === '#');
  expect(size).toBe(3);
  expect(path).toBe('M0 0h2v1h-2zM0 1h1v1h-1zM2 1h1v1h-1z');
});

test('every dark module is covered once, and no light one', () => {
  const isDark = (x: number, y: number) => (x * 7 + y * 13 + x * y) % 3 === 0;
  const covered = new Set<string>();
  for (const [, x, y, width] of qrPicture(25, isDark).path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let i = 0; i < Number(width); i++) {
      const module = `${Number(x) + i},${y}`;
      expect(covered.has(module)).toBe(false);
      covered.add(module);
    }
  }
  for (let y = 0; y < 25; y++)
    for (let x = 0; x < 25; x++) expect(covered.has(`${x},${y}`)).toBe(isDark(x, y));
});
