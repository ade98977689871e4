import { describe, expect, it } from 'vitest';
import { scaleFor } from './page-pictures.ts';

describe('the size of a page picture', () => {
  it('makes an A4 page wide enough to be read', () => {
    expect(Math.round(scaleFor({ width: 595, height: 842 }, true) * 595)).toBe(1600);
  });

  it('keeps a long page within the limit', () => {
    expect(scaleFor({ width: 600, height: 6000 }, true) * 6000).toBeLessThanOrEqual(2400);
  });

  it('never enlarges a picture', () => {
    expect(scaleFor({ width: 320, height: 200 }, false)).toBe(1);
    expect(scaleFor({ width: 4000, height: 3000 }, false) * 4000).toBe(1600);
  });
});
