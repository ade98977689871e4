import { describe, expect, it } from 'vitest';
import { isPdf, titleOf } from './bring-file.ts';

describe('a chosen file', () => {
  it.each([
    [{ name: '井道方案.pdf', type: '' }, true],
    [{ name: '井道方案.PDF', type: 'application/octet-stream' }, true],
    [{ name: '方案', type: 'application/pdf' }, true],
    [{ name: '现场.jpg', type: 'image/jpeg' }, false],
    [{ name: '方案.pdf.exe', type: '' }, false],
  ])('%o', (file, expected) => expect(isPdf(file)).toBe(expected));

  it('lends its name to the material', () => {
    expect(titleOf({ name: '加装电梯 井道方案.v2.pdf' })).toBe('加装电梯 井道方案.v2');
    expect(titleOf({ name: '.pdf' })).toBe('.pdf');
    expect([...titleOf({ name: `${'长'.repeat(300)}.pdf` })].length).toBe(60);
  });
});
