import type { BlockJson } from '@haoshangliang/shared/documents';
import { minutesPaper } from '@haoshangliang/shared/minutes';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { liftPrint } from '../../testing/lift-print.ts';
import { documentOf, everything, hostile, paragraph } from './hostile-print.contract.ts';
import { paperDocx } from './paper-docx.ts';

async function partsOf(blocks: readonly BlockJson[]): Promise<Record<string, string>> {
  const parts = unzipSync(await paperDocx(documentOf(blocks)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('texts that want to be more than text', () => {
  test('no control, no lone surrogate and no direction mark is in any part', async () => {
    const parts = await partsOf(everything);
    const unfit =
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;
    for (const [name, xml] of Object.entries(parts)) expect(xml, name).not.toMatch(unfit);
  });

  test('markup stays text', async () => {
    const xml = (await partsOf([paragraph(hostile.markup)]))['word/document.xml'] ?? '';
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;/w:t&gt;');
    expect(xml).not.toContain('<script');
  });
});

describe('what leads outside', () => {
  const link = (href: string) => paragraph('办事指南', [{ type: 'link', attrs: { href } }]);

  test('a link is its address in brackets; other schemes are left out', async () => {
    const blocks = [
      link('https://example.org/a?b=1&c=2'),
      link('mailto:bangongshi@example.org'),
      link('javascript:alert(1)'),
      link('file:///etc/passwd'),
    ];
    const xml = (await partsOf(blocks))['word/document.xml'] ?? '';
    expect(xml).toContain('（https://example.org/a?b=1&amp;c=2）');
    expect(xml).toContain('（bangongshi@example.org）');
    expect(xml).not.toContain('javascript:');
    expect(xml).not.toContain('file:');
  });

  test('a reference is its words and nothing else', async () => {
    const attrs = { kind: 'opinion', id: '0'.repeat(26), no: 12 } as const;
    const xml =
      (await partsOf([paragraph('见意见12', [{ type: 'reference', attrs }])]))[
        'word/document.xml'
      ] ?? '';
    expect(xml).toContain('见意见12');
    expect(xml).not.toContain(attrs.id);
  });

  test('no relation to anything outside, no field but the page number, no macro', async () => {
    const parts = await partsOf([link('https://example.org/'), ...everything]);
    for (const [name, xml] of Object.entries(parts)) {
      if (name.endsWith('.rels')) expect(xml, name).not.toMatch(/TargetMode="External"/i);
      const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field);
      expect(
        fields.every((field) => field === 'PAGE'),
        name,
      ).toBe(true);
      expect(xml, name).not.toContain('fldSimple');
    }
    expect(Object.keys(parts).filter((name) => /vba|embeddings|activeX/i.test(name))).toEqual([]);
  });
});

describe('figures in the document itself', () => {
  test('page, margins, grid and line of GB/T 9704-2012', async () => {
    const parts = await partsOf([paragraph('正文')]);
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    // Nothing empty behind the last words, which would begin a page of its own where they fill theirs.
    expect(xml).toMatch(/<\/w:t><\/w:r><\/w:p><w:sectPr>/);
    expect(parts['word/styles.xml']).toContain('w:line="579" w:lineRule="exact"');
    expect(parts['word/settings.xml']).toContain('evenAndOddHeaders');
  });

  test('the faces by their names, each with what may stand in for it', async () => {
    const parts = await partsOf([paragraph('正文')]);
    const fonts = parts['word/fontTable.xml'] ?? '';
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312', '宋体']) {
      expect(fonts).toMatch(new RegExp(`w:name="${face}"><w:altName w:val="[^"]+"`));
    }
    const styles = parts['word/styles.xml'] ?? '';
    const styleOf = (style: string) =>
      styles.slice(styles.indexOf(`w:styleId="${style}"`)).split('</w:style>')[0] ?? '';
    expect(styles.split('</w:docDefaults>')[0]).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styleOf('MinutesHeading1')).toContain('w:eastAsia="黑体"');
    expect(styleOf('MinutesHeading2')).toContain('w:eastAsia="楷体_GB2312"');
    expect(styleOf('MinutesTitle')).toMatch(/方正小标宋简体.*w:sz w:val="44"/s);
    expect(styleOf('MinutesTitle')).toContain('<w:snapToGrid w:val="0"/><w:spacing ');
    expect(styleOf('MinutesBody')).toContain('w:firstLine="640" w:firstLineChars="200"');
    expect(parts['word/numbering.xml']).toContain('w:val="chineseCounting"');
  });
});

describe('版记', () => {
  test('receivers above, printer and date below, with rules of the right strength', async () => {
    const print = liftPrint();
    const imprint = {
      copies: ['区政协办公室', '街道办事处'],
      organ: '社区居委会',
      date: '2023年8月24日',
    };
    const document = await paperDocx(
      minutesPaper({ ...print, frame: { ...print.frame, imprint } }),
    );
    const xml = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array());
    const block = xml.slice(xml.lastIndexOf('<w:tbl>'));
    expect(block).toContain('抄送：区政协办公室，街道办事处。');
    expect(block).toContain('2023年8月24日印发');
    expect(block).toMatch(/<w:top [^>]*w:sz="8"/);
    expect(block).toMatch(/<w:insideH [^>]*w:sz="6"/);
    expect(block).toContain('<w:tblpPr ');
  });

  test('more receivers than a page has room for stand in their place and go on on the next page', async () => {
    const print = liftPrint();
    const copies = Array.from({ length: 20 }, () => '某某办'.repeat(13));
    const imprint = { copies, organ: '社区', date: '2026年1月1日' };
    const paper = minutesPaper({ ...print, frame: { ...print.frame, imprint } });
    const xml = strFromU8(
      unzipSync(await paperDocx(paper))['word/document.xml'] ?? new Uint8Array(),
    );
    const block = xml.slice(xml.lastIndexOf('<w:tbl>'));
    expect(block).not.toMatch(/<w:tblpPr |<w:cantSplit\/>/);
  });
});
