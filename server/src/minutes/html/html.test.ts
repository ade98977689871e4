import type { BlockJson, TextJson } from '@haoshangliang/shared/documents';
import { describe, expect, test } from 'vitest';
import { liftPrint } from '../../testing/lift-print.ts';
import { blocksHtml } from './blocks.ts';
import { minutesPage, refusalPage } from './page.ts';

const id = null;

function paragraph(...content: TextJson[]): BlockJson {
  return { type: 'paragraph', attrs: { id }, content };
}

const text = (words: string, marks?: TextJson['marks']): TextJson => ({
  type: 'text',
  text: words,
  ...(marks === undefined ? {} : { marks }),
});

describe('blocks as HTML', () => {
  test('whatever is written stays text', () => {
    const html = blocksHtml({
      type: 'doc',
      content: [
        paragraph(text('<img src=x onerror=alert(1)> & "引" \'号\' </p><script>')),
        { type: 'heading', attrs: { id, level: 1 }, content: [text('<b>一</b>')] },
      ],
    });
    expect(html).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;引&quot; &#39;号&#39; &lt;/p&gt;&lt;script&gt;</p>\n<h2>一、&lt;b&gt;一&lt;/b&gt;</h2>',
    );
  });

  test('links lead to web pages and mailboxes only, and say nothing of where they come from', () => {
    const link = (href: string) => paragraph(text('看', [{ type: 'link', attrs: { href } }]));
    const html = (href: string) => blocksHtml({ type: 'doc', content: [link(href)] });
    expect(html('https://example.org/?a=1&b=2')).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow">看</a></p>',
    );
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'https://a" x="',
    ]) {
      expect(html(href)).toBe('<p>看</p>');
    }
  });

  test('a reference is its words', () => {
    const attrs = { kind: 'vote', id: '0'.repeat(26), no: 1 } as const;
    const block = paragraph(text('见表决1', [{ type: 'reference', attrs }]));
    expect(blocksHtml({ type: 'doc', content: [block] })).toBe('<p>见表决1</p>');
  });

  test('headings and lists bear their numbers as text', () => {
    const item = (words: string, ...below: BlockJson[]) => ({
      type: 'list_item' as const,
      attrs: { id },
      content: [paragraph(text(words)), ...below] as never[],
    });
    const inner: BlockJson = { type: 'ordered_list', attrs: { id }, content: [item('丙')] };
    const html = blocksHtml({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { id, level: 1 }, content: [text('共识')] },
        { type: 'heading', attrs: { id, level: 2 }, content: [text('费用')] },
        { type: 'heading', attrs: { id, level: 2 }, content: [text('（三）自带编号')] },
        { type: 'ordered_list', attrs: { id }, content: [item('甲'), item('乙', inner)] },
        { type: 'bullet_list', attrs: { id }, content: [item('丁')] },
        {
          type: 'blockquote',
          attrs: { id },
          content: [paragraph(text('原话', [{ type: 'strong' }, { type: 'em' }])) as never],
        },
        paragraph(),
      ],
    });
    expect(html.split('\n')).toEqual([
      '<h2>一、共识</h2>',
      '<h3>（一）费用</h3>',
      '<h3>（三）自带编号</h3>',
      '<ol><li><p>1.甲</p></li><li><p>2.乙</p><ol><li><p>（1）丙</p></li></ol></li></ol>',
      '<ul><li><p>•丁</p></li></ul>',
      '<blockquote><p><em><strong>原话</strong></em></p></blockquote>',
      '<p></p>',
    ]);
  });
});

describe('the page', () => {
  test('needs no script and no inline style, and nothing from elsewhere', () => {
    const page = minutesPage(liftPrint(), (type) => `/api/meetings/x/papers/minutes/${type}`);
    expect(page).not.toMatch(/<script|\sstyle=|<style|\son\w+=|src=|url\(/i);
    const addresses = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(addresses).toEqual([
      '/minutes/reading.css',
      '/minutes/print.css',
      '/api/meetings/x/papers/minutes/docx',
      '/api/meetings/x/papers/minutes/pdf',
    ]);
  });

  test('says on each sheet that it is an example, and nothing of the kind when it is real', () => {
    const marks = /<thead><tr><td class="marks">(.*?)<\/td>/;
    expect(marks.exec(minutesPage(liftPrint('example'), null))?.[1]).toBe(
      '<span>示例</span><span>草稿</span>',
    );
    expect(marks.exec(minutesPage(liftPrint('rehearsal'), null))?.[1]).toContain('演练');
    expect(marks.exec(minutesPage(liftPrint('real'), null))?.[1]).toBe('<span>草稿</span>');
  });

  test('holds text, attendance and the table of votes', () => {
    const page = minutesPage(liftPrint(), null);
    for (const part of [
      '<h2>四、达成共识</h2>',
      '<dt>出席：</dt>',
      '<p>附件</p>\n<h2>表决结果表</h2>',
      '<th scope="col">弃权</th>',
      '<td class="short">7票<br>631.60㎡</td>',
    ]) {
      expect(page).toContain(part);
    }
  });

  test('hostile names and titles stay text', () => {
    const print = liftPrint();
    const evil = '"><script>alert(1)</script>';
    const attendance = [{ label: evil, text: evil }];
    const frame = {
      ...print.frame,
      title: evil,
      banner: evil,
      organ: evil,
      marks: [evil],
      attendance,
    };
    const tables = [{ ...print.tables[0]!, title: evil, rows: [[evil]], note: evil }];
    expect(minutesPage({ ...print, frame, tables }, null)).not.toContain('<script');
  });

  test('a refusal is a sentence in both languages with a way in', () => {
    expect(refusalPage('notYet')).toContain('纪要正在整理');
    expect(refusalPage('notYet')).toContain('lang="en"');
    expect(refusalPage('notAdmitted')).toContain('href="/j"');
  });
});
