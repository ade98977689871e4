import type { BlockJson, InnerJson, ListItemJson, ListJson } from '@haoshangliang/shared/documents';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { linesOf } from '../pdf/lines.ts';
import { documentOf, paragraph } from './hostile-print.contract.ts';
import { paperDocx } from './paper-docx.ts';

const attrs = { id: null };
const heading = (level: 1 | 2, text: string): BlockJson => ({
  type: 'heading',
  attrs: { id: null, level },
  content: [{ type: 'text', text }],
});
const item = (...content: InnerJson[]): ListItemJson => ({ type: 'list_item', attrs, content });
const list = (type: ListJson['type'], ...content: ListItemJson[]): ListJson & BlockJson => ({
  ...{ type, attrs, content },
});
const ordered = (...texts: string[]) =>
  list('ordered_list', ...texts.map((text) => item(paragraph(text))));

const attribute = (xml: string, name: string) =>
  new RegExp(`<w:${name} w:val="(\\d+)"`).exec(xml)?.[1];

/**
 * The number that Word gives each paragraph, as a place on its level. Lists of one kind count on from one another; the
 * first paragraph on a level of a list that begins anew begins with one (ECMA-376, 17.9.26), and so does a level behind
 * a higher one.
 */
async function wordNumbers(blocks: readonly BlockJson[]): Promise<[text: string, n: number][]> {
  const parts = unzipSync(await paperDocx(documentOf(blocks)));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const kinds = new Map(
    [...part('word/numbering.xml').matchAll(/<w:num w:numId="(\d+)".*?<\/w:num>/gs)].map(
      ([xml, id = '']) => [id, attribute(xml, 'abstractNumId') ?? ''],
    ),
  );
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return [...part('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([xml]) => {
    const [id, level] = [attribute(xml, 'numId'), Number(attribute(xml, 'ilvl'))];
    if (id === undefined) return [];
    const kind = kinds.get(id) ?? '';
    const before = counts.get(kind) ?? [];
    const isFirst = !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const n = isFirst ? 1 : (before[level] ?? 0) + 1;
    counts.set(kind, [...Array.from({ length: level }, (_, at) => before[at] ?? 0), n]);
    return [[xml.replace(/<[^>]*>/g, ''), n] as [string, number]];
  });
}

const chinese = '零一二三四五六七八九十';
const numeral = (text: string) => {
  const [found = ''] = /\d+|[一二三四五六七八九十]+/.exec(text) ?? [];
  return /\d/.test(found) ? Number(found) : chinese.indexOf(found);
};

/** The numbers that PDF and page print for the same text. */
function printedNumbers(blocks: BlockJson[]): [text: string, n: number][] {
  return linesOf({ type: 'doc', content: blocks })
    .filter(({ number }) => /[\d一二三四五六七八九十]/.test(number))
    .map(({ number, runs }) => [runs.flatMap(({ pieces }) => pieces).join(''), numeral(number)]);
}

const texts: [what: string, blocks: BlockJson[]][] = [
  [
    'headings of which one brings its own number',
    [
      ...[heading(1, '情况'), heading(2, '甲'), heading(2, '乙')],
      ...[heading(1, '二、意见'), heading(2, '丙'), heading(1, '结果'), heading(2, '丁')],
    ],
  ],
  [
    'lists within the items of others',
    [
      list(
        'ordered_list',
        item(paragraph('甲'), ordered('甲一', '甲二'), paragraph('其后'), ordered('甲三')),
        item(paragraph('乙'), ordered('乙一')),
        item(paragraph('丙')),
      ),
      ordered('丁'),
    ],
  ],
  [
    'ordered lists below bullets',
    [
      list(
        'bullet_list',
        item(paragraph('甲'), ordered('甲一', '甲二')),
        item(paragraph('乙'), ordered('乙一')),
      ),
    ],
  ],
];

test.each(texts)('%s bear the same numbers in Word and in PDF', async (_what, blocks) => {
  const printed = printedNumbers(blocks);
  const texts = new Set(printed.map(([text]) => text));
  const word = (await wordNumbers(blocks)).filter(([text]) => texts.has(text));
  expect(printed.length).toBeGreaterThan(2);
  expect(word).toEqual(printed);
});
