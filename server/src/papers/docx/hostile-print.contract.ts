import type { BlockJson, InnerJson, ListJson, TextJson } from '@haoshangliang/shared/documents';
import { minutesPaper } from '@haoshangliang/shared/minutes';
import { expect, test } from 'vitest';
import { liftPrint } from '../../testing/lift-print.ts';
import { readPdf } from '../../testing/paper.ts';

const id = null;

export function paragraph(text: string, marks?: TextJson['marks']): InnerJson & BlockJson {
  const content: TextJson[] = [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }];
  return { type: 'paragraph', attrs: { id }, content };
}

function nested(depth: number): ListJson {
  const inner: InnerJson[] = [paragraph(`第${depth}层`)];
  if (depth < 16) inner.push(nested(depth + 1));
  return {
    type: 'ordered_list',
    attrs: { id },
    content: [{ type: 'list_item', attrs: { id }, content: inner }],
  };
}

export const hostile = {
  formula: '=HYPERLINK("http://evil.example","点我")',
  field: '{ INCLUDETEXT "C:\\\\secret.txt" } DDEAUTO c:\\\\windows\\\\cmd.exe',
  markup: '<script>alert(1)</script></w:t></w:r><w:br/>]]>&lt;b&gt; <!-- --> %xxe;',
  controls: '一\u0000二\u0008三\u001b四\u007f五\u0085六\ufffe七\uffff八',
  surrogate: '上\ud800下\udc00完',
  direction: '赞成\u202e对反\u202c\u2066票\u2069\u200f',
  emoji: '同意👍🏽👨‍👩‍👧，零\u200b宽\u200c字\u200d符',
  rare: '喆堃旸㐂𠮷',
  endless: '长'.repeat(10_000),
} as const;

export function documentOf(blocks: readonly BlockJson[]) {
  const print = liftPrint('rehearsal');
  return minutesPaper({ ...print, doc: { type: 'doc', content: [...blocks] }, tables: [] });
}

export const everything = Object.values(hostile).map((text) => paragraph(text));

export const hostilePaper = () => documentOf([...everything, nested(1)]);

export function testHostilePrint(printed: () => Uint8Array): void {
  test('LibreOffice opens texts that want to be more than text, and every word is there as it was written', async () => {
    const paper = await readPdf(printed());
    const text = paper.text.replace(/\s/g, '');
    for (const words of [
      hostile.formula,
      hostile.markup,
      '一二三四五六七八',
      '上下完',
      '赞成对反票',
      '喆堃旸',
    ]) {
      expect(text).toContain(words.replace(/\s/g, ''));
    }
    expect(text).toContain('DDEAUTO');
    expect(text).toContain('第16层');
    expect(text.split('长').length - 1).toBe(10_000);
    for (const page of paper.pages) expect(page[0]?.text).toBe('【演练草稿】');
  });
}
