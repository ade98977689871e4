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
  gates: [
    { name: '文稿服务政治关', reviewer: '甲科长' },
    { name: '文件材料文字关', reviewer: '' },
  ],
  phrases: ['主持人请……发言。'],
} as const;

const none = { copies: [], gates: [], phrases: [] };

test('what was read comes back as it was', () => {
  for (const settings of [full, emptyPaperSettings]) {
    expect(
      settingsOf(
        valuesOf({
          ...settings,
          ...{ copies: [...settings.copies], gates: [...settings.gates] },
          phrases: [...settings.phrases],
        }),
      ),
    ).toEqual(settings);
  }
});

test('blank lines among the receivers are no receivers', () => {
  const values = { ...valuesOf({ ...full, ...none }), copies: ' 甲 \n\n  \n乙' };
  expect(settingsOf(values)).toMatchObject({ copies: ['甲', '乙'] });
});

test('a number that cannot be given has to be mended, unless none is given', () => {
  const values = valuesOf({ ...full, ...none });
  expect(settingsOf({ ...values, prefix: ' ', first: '零' })).toEqual(['prefix', 'first']);
  expect(settingsOf({ ...values, form: 'none', prefix: '', first: '' })).toMatchObject({
    number: { form: 'none', first: 1 },
  });
});

test('more receivers, or longer ones, than fit have to be mended', () => {
  const values = valuesOf({ ...full, ...none });
  expect(settingsOf({ ...values, copies: '甲\n'.repeat(21) })).toEqual(['copies']);
  expect(settingsOf({ ...values, copies: '长'.repeat(41) })).toEqual(['copies']);
});

test('a gate is a line, with who looks at it behind a blank', () => {
  const values = {
    ...valuesOf({ ...full, ...none }),
    gates: '政治关　 甲 科长\n\n文字关',
  };
  expect(settingsOf(values)).toMatchObject({
    gates: [
      { name: '政治关', reviewer: '甲 科长' },
      { name: '文字关', reviewer: '' },
    ],
  });
  expect(settingsOf({ ...values, gates: '关\n'.repeat(9) })).toEqual(['gates']);
});

test('a phrase is a line; more than there are keys for, or longer ones, have to be mended', () => {
  const values = { ...valuesOf({ ...full, ...none }), phrases: ' 主持人请……发言。 \n\n会议休息。' };
  expect(settingsOf(values)).toMatchObject({ phrases: ['主持人请……发言。', '会议休息。'] });
  expect(settingsOf({ ...values, phrases: '好。\n'.repeat(10) })).toEqual(['phrases']);
  expect(settingsOf({ ...values, phrases: '长'.repeat(81) })).toEqual(['phrases']);
});
