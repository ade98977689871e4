import { emptyPaperSettings } from '@haoshangliang/shared/wire';
import { expect, test } from 'vitest';
import { settingsOf, valuesOf } from './form-values.ts';

const full = {
  version: 1,
  banner: '有事好商量纪要',
  number: { form: 'letter', prefix: '仓社商', yearly: false, first: 12 },
  copies: ['街道办事处', '区政协办公室'],
  signer: '王旸',
  printedBy: '居委会',
} as const;

test('what was read comes back as it was', () => {
  for (const settings of [full, emptyPaperSettings]) {
    expect(settingsOf(valuesOf({ ...settings, copies: [...settings.copies] }))).toEqual(settings);
  }
});

test('blank lines among the receivers are no receivers', () => {
  const values = { ...valuesOf({ ...full, copies: [] }), copies: ' 甲 \n\n  \n乙' };
  expect(settingsOf(values)).toMatchObject({ copies: ['甲', '乙'] });
});

test('a number that cannot be given has to be mended, unless none is given', () => {
  const values = valuesOf({ ...full, copies: [] });
  expect(settingsOf({ ...values, prefix: ' ', first: '零' })).toEqual(['prefix', 'first']);
  expect(settingsOf({ ...values, form: 'none', prefix: '', first: '' })).toMatchObject({
    number: { form: 'none', first: 1 },
  });
});

test('more receivers, or longer ones, than fit have to be mended', () => {
  const values = valuesOf({ ...full, copies: [] });
  expect(settingsOf({ ...values, copies: '甲\n'.repeat(21) })).toEqual(['copies']);
  expect(settingsOf({ ...values, copies: '长'.repeat(41) })).toEqual(['copies']);
});
