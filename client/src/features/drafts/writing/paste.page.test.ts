import { DOMParser } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { cleanPaste, cleanSlice } from './paste.ts';
import { textSchema } from './schema.ts';

/** As the editor does with what comes from a clipboard. */
function pasted(html: string): unknown {
  const { transformPastedHTML } = cleanPaste.props;
  const box = document.createElement('div');
  box.innerHTML = transformPastedHTML?.call(cleanPaste, html, undefined as never) ?? html;
  const slice = DOMParser.fromSchema(textSchema).parseSlice(box);
  return cleanSlice(slice).content.toJSON();
}

const paragraph = (text: string, ...marks: object[]) => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', ...(marks.length === 0 ? {} : { marks }), text }],
});

describe('what is pasted', () => {
  it('from Word keeps words, headings, bold and lists, and nothing else', () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><!--StartFragment-->' +
      '<h1 style="color:#f00" id="0123456789">加装电梯</h1>' +
      '<p class="MsoNormal" style="text-indent:24pt"><span style="font-family:宋体">　　一、<b>玻璃</b>井道<o:p></o:p></span></p>' +
      '<p class="MsoNormal"><o:p>&nbsp;</o:p></p><ol><li>甲</li><li>乙</li></ol><img src="x" onerror="alert(1)">' +
      '<!--EndFragment--></body></html>';
    expect(pasted(html)).toEqual([
      {
        type: 'heading',
        attrs: { id: null, level: 1 },
        content: [{ type: 'text', text: '加装电梯' }],
      },
      {
        ...paragraph(''),
        content: [
          { type: 'text', text: '一、' },
          { type: 'text', marks: [{ type: 'strong' }], text: '玻璃' },
          { type: 'text', text: '井道' },
        ],
      },
      {
        type: 'ordered_list',
        attrs: { id: null },
        content: ['甲', '乙'].map((text) => ({
          type: 'list_item',
          attrs: { id: null },
          content: [paragraph(text)],
        })),
      },
    ]);
  });

  it('from WeChat makes a paragraph of every broken line', () => {
    expect(pasted('<section><span>第一行<br>第二行<br/><br/>第三行</span></section>')).toEqual([
      paragraph('第一行'),
      paragraph('第二行'),
      paragraph('第三行'),
    ]);
  });

  it('has no links but to pages and mailboxes, and no control characters', () => {
    expect(
      pasted(
        '<p><a href="javascript:alert(1)">甲</a></p><p><a href="https://example.cn">乙</a></p>',
      ),
    ).toEqual([
      paragraph('甲'),
      paragraph('乙', { type: 'link', attrs: { href: 'https://example.cn' } }),
    ]);
    expect(pasted('<p>甲\u0001\u0007乙</p>')).toEqual([paragraph('甲乙')]);
  });

  it('knows bold by its style, on words and on whole lines, and no other style', () => {
    expect(
      pasted(
        '<p style="font-weight:bold">甲</p><p><span style=\'color:red;font-weight: 700\'>乙</span><b style="font-weight:normal">丙</b></p>',
      ),
    ).toEqual([
      paragraph('甲', { type: 'strong' }),
      {
        ...paragraph(''),
        content: [
          { type: 'text', marks: [{ type: 'strong' }], text: '乙' },
          { type: 'text', text: '丙' },
        ],
      },
    ]);
  });

  it('from a table keeps rows and cells apart', () => {
    const row = (...cells: string[]) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = `<table><col width=72><tbody>${row('楼层', '元')}${row('二层', '500')}</tbody></table>`;
    expect(pasted(`${table}<p>以上。</p>`)).toEqual([
      paragraph('楼层 元'),
      paragraph('二层 500'),
      paragraph('以上。'),
    ]);
  });

  it('within a line stays within the line', () => {
    expect(pasted('一<i>二</i>')).toEqual([
      { type: 'text', text: '一' },
      { type: 'text', marks: [{ type: 'em' }], text: '二' },
    ]);
  });
});
