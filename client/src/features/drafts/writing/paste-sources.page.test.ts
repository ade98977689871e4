import { readFileSync } from 'node:fs';
import { DOMParser, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { cleanPaste, cleanSlice } from './paste.ts';
import { textSchema } from './schema.ts';

/** What arrives in the text when this lies in the clipboard: a line for each block, strong words between stars. */
function pastedFrom(source: 'word' | 'wps' | 'wechat'): string[] {
  const html = readFileSync(`${import.meta.dirname}/clipboards/${source}.clip`, 'utf8');
  const { transformPastedHTML } = cleanPaste.props;
  const box = document.createElement('div');
  box.innerHTML = transformPastedHTML?.call(cleanPaste, html, undefined as never) ?? '';
  const { content } = cleanSlice(DOMParser.fromSchema(textSchema).parseSlice(box));
  for (const block of content.content) block.check();
  return content.content.flatMap((block) => linesOf(block, ''));
}

const signs: Readonly<Record<string, string>> = {
  heading: '#',
  bullet_list: '-',
  ordered_list: '1.',
  blockquote: '>',
};

function linesOf(node: Node, before: string): string[] {
  const sign = `${before}${signs[node.type.name] ?? ''}`;
  if (!node.isTextblock) return node.content.content.flatMap((child) => linesOf(child, sign));
  const words = node.content.content.map(({ text = '', marks }) =>
    marks.reduce((said, { type, attrs }) => marked(said, type.name, attrs['href']), text),
  );
  return [`${sign}${words.join('')}`];
}

function marked(text: string, mark: string, href: unknown): string {
  if (mark === 'link') return `[${text}](${href})`;
  return mark === 'strong' ? `*${text}*` : `_${text}_`;
}

describe('what lies in a clipboard', () => {
  it('of Word: headings, numbers, bold words, cells and links stay; pictures, fonts and comments do not', () => {
    expect(pastedFrom('word')).toEqual([
      '#仓后街加装电梯协商意见',
      '经6号楼三个单元的居民协商，形成下列意见。',
      '#*一、位置和样式*',
      '1. 电梯井采用*透明玻璃*，减少对一层采光的影响；',
      '2. 井道距一层窗户不少于2米。',
      '楼层',
      '每户出资',
      '参看[政策原文](https://www.example.cn/policy)。',
    ]);
  });

  it('of WPS: the same, whatever fonts it names', () => {
    expect(pastedFrom('wps')).toEqual([
      '#*垃圾分类投放点协商记录*',
      '*（一）投放时间*：早七点到九点，晚六点到八点。',
      '· 厨余垃圾破袋投放',
      '-可回收物预约上门',
    ]);
  });

  it('of WeChat: an article in boxes within boxes becomes plain paragraphs', () => {
    expect(pastedFrom('wechat')).toEqual([
      '*社区停车位怎么分*',
      '本社区共有车位四十二个，登记车辆六十七辆。',
      '01',
      '*老人优先*，家有七十岁以上老人的每户先登记一个；',
      '>名单在公告栏公示七天。',
    ]);
  });
});
