import type { BlockJson, TextJson } from '@haoshangliang/shared/documents';
import { minutesPaper, type Paper } from '@haoshangliang/shared/minutes';
import { beforeAll, describe, expect, test } from 'vitest';
import { liftPrint } from '../../testing/lift-print.ts';
import { type Inspected, inspectPdf, type Printout, readPdf } from '../../testing/paper.ts';
import { paperPdf } from './paper-pdf.ts';
import { setText } from './set-text.ts';

function paragraph(text: string, marks?: TextJson['marks']): BlockJson {
  const content: TextJson[] = [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }];
  return { type: 'paragraph', attrs: { id: null }, content };
}

const hostile = {
  set: '#set page(width: 1cm); #panic("x") #import "@preview/x:1.0.0"',
  read: '#read("/etc/passwd") #include "../keys/a" #eval("1+1")',
  markup: '*粗* _斜_ = 标题 `码` $x^2$ <标签> @引 // 注 /* 注 */ \\ ~ -- "引" \'号\'',
  json: '"],"parts":[{"kind":"masthead"}],"x":["',
  script: '<script>alert(1)</script> =HYPERLINK("http://evil.example","点我")',
  controls: '一\u0000二\u0008三\u001b四\u007f五\u0085六\ufffe七\uffff八',
  surrogate: '上\ud800下\udc00完',
  direction: '赞成\u202e对反\u202c\u2066票\u2069\u200f',
  emoji: '同意👍🏽，零\u200b宽\u200c字\u200d符',
  rare: '堃喆旸镕珺昇垚玥翀祎赟頔龑',
  endless: '长'.repeat(10_000),
  latin: 'x'.repeat(10_000),
  cyrillic: 'ж'.repeat(500),
  marks: '！'.repeat(500),
} as const;

/** What stands between marks and page numbers, blanks left out. */
const textOf = ({ pages }: Printout) =>
  inked(
    pages
      .flatMap((page) => page.map(({ text }) => text).filter((text) => !edge.test(text)))
      .join(''),
  );

const edge = /^—\d+—$|^【/;

const inked = (text: string) => text.replace(/[\s\u200b-\u200d]/g, '');

function paperOf(blocks: readonly BlockJson[]) {
  const print = liftPrint('rehearsal');
  const imprint = { copies: [hostile.set], organ: hostile.json, date: '2026年1月1日' };
  const frame = { ...print.frame, title: hostile.read, signer: hostile.markup, imprint };
  return minutesPaper({ ...print, frame, doc: { type: 'doc', content: [...blocks] } });
}

describe('texts that want to be commands', () => {
  let bytes: Uint8Array;
  let paper: Inspected;

  beforeAll(async () => {
    bytes = await paperPdf(paperOf(Object.values(hostile).map((text) => paragraph(text))));
    paper = await inspectPdf(bytes);
  }, 120_000);

  test('are printed as they were written', () => {
    const text = textOf(paper);
    const { set, read, markup, json, script, rare } = hostile;
    const words = [set, read, markup, json, script, rare].map(inked);
    expect(words.filter((each) => !text.includes(each))).toEqual([]);
    const kept = ['一二三四五六七八', '上下完', '赞成对反票', '零宽字符'];
    expect(kept.filter((each) => !text.includes(each))).toEqual([]);
  });

  test('words without end are all there, and inside the paper', () => {
    const text = textOf(paper);
    expect(text.split('长').length - 1).toBe(10_000);
    expect(text.split('x').length - 1).toBeGreaterThanOrEqual(10_000);
    expect(text.split('ж').length - 1).toBe(500);
    expect(text.split('！').length - 1).toBe(500);
    const rights = paper.pages.flatMap((page) => page.map(({ right }) => right));
    // A mark at the end of a line may hang over by half of its width.
    expect(Math.max(...rights)).toBeLessThan(595 - 57);
    expect(paper.width).toBeCloseTo(595.3, 0);
  });

  test('every face is embedded as a subset, and nothing in the file acts or leads outside', () => {
    expect(paper.fonts.length).toBeGreaterThan(1);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).not.toMatch(
      /\/(JavaScript|JS|Launch|URI|EmbeddedFile|OpenAction|AcroForm|GoToR)\b/,
    );
    expect(bytes.length).toBeLessThan(2_000_000);
  });
});

test('a link is its address in brackets, of whatever scheme it may be; a reference is its words', async () => {
  const link = (href: string) => paragraph('办事指南', [{ type: 'link', attrs: { href } }]);
  const paper = await readPdf(
    await paperPdf(
      paperOf([
        link('https://example.org/a?b=1&c=2'),
        link('javascript:alert(1)'),
        paragraph('见意见12。', [
          { type: 'reference', attrs: { kind: 'opinion', id: '0'.repeat(26), no: 12 } },
        ]),
      ]),
    ),
  );
  expect(inked(paper.text)).toContain('见意见12。');
  expect(paper.text).not.toContain('0'.repeat(26));
  expect(inked(paper.text)).toContain('（https://example.org/a?b=1&c=2）');
  expect(paper.text).not.toContain('javascript:');
}, 60_000);

test('an emoji is printed, and a character no face has says which it was', async () => {
  const paper = await readPdf(
    await paperPdf(paperOf([paragraph('同意👍🏽，户主𪚥先生，私\ue000用')])),
  );
  const text = inked(paper.text);
  expect(text).toContain('👍');
  expect(text).toContain('〔U+2A6A5〕先生');
  expect(text).toContain('〔U+E000〕用');
  expect(setText('堃喆旸镕，同意！○●')).toBe('堃喆旸镕，同意！○●');
}, 60_000);

test('a row longer than a page goes on on the next, and all of it is inside the paper', async () => {
  const promise = '三日内出具说明'.repeat(120);
  const table = {
    columns: ['序号', '事项', '办理结果'],
    widths: [10, 50, 40],
    rows: [
      ['1', promise, ''],
      ['2', promise, ''],
    ],
  };
  const paper: Paper = {
    ...{ title: '交办单', organ: '社区', marks: [], imprint: null },
    parts: [
      { kind: 'table', table },
      { kind: 'signatures', labels: ['承办单位签收：'] },
    ],
  };
  const { pages, text, height } = await readPdf(await paperPdf(paper));
  const inside = pages.flatMap((page) => page.filter(({ bottom }) => bottom < height - 60));
  expect(
    inside
      .map((line) => line.text)
      .join('')
      .split('三').length - 1,
  ).toBe(240);
  expect(text).toContain('承办单位签收：');
}, 60_000);

test('more receivers than a page has room for go on on the next', async () => {
  const copies = Array.from({ length: 20 }, () => '坊'.repeat(39));
  const imprint = { copies, organ: '社区', date: '2026年1月1日' };
  const print = liftPrint();
  const paper = minutesPaper({ ...print, frame: { ...print.frame, imprint } });
  const { pages, height } = await readPdf(await paperPdf(paper));
  const inside = pages.flatMap((page) =>
    page.filter(({ top, bottom }) => top > 60 && bottom < height - 60),
  );
  expect(
    inside
      .map((line) => line.text)
      .join('')
      .split('坊').length - 1,
  ).toBe(780);
}, 60_000);

test('a long word may be broken anywhere behind its first half line; a Chinese one anywhere as it is', () => {
  expect(setText('a'.repeat(28))).toBe('a'.repeat(28));
  expect(setText('a'.repeat(30))).toBe(`${'a'.repeat(28)}\u200ba\u200ba`);
  expect(setText('长'.repeat(40))).toBe('长'.repeat(40));
  expect(setText('！'.repeat(16))).toBe(`${'！'.repeat(14)}\u200b！\u200b！`);
  expect(setText('👨‍👩‍👧'.repeat(15))).toBe(`${'👨‍👩‍👧'.repeat(14)}\u200b👨‍👩‍👧`);
});
