import {
  type DocumentJson,
  type InnerJson,
  isAllowedHref,
  type ListJson,
  type TextJson,
} from '@haoshangliang/shared/documents';
import { headingNumbers } from '@haoshangliang/shared/minutes';
import { printable } from '../../papers/printable.ts';
import { escaped } from './escape.ts';

/** The text as HTML: these tags and attributes, and no others, ever come out of it. */
export function blocksHtml({ content }: DocumentJson): string {
  const numbers = headingNumbers(content);
  const blocks = content.map((block, i) => {
    switch (block.type) {
      case 'heading': {
        const tag = block.attrs.level === 1 ? 'h2' : 'h3';
        return `<${tag}>${escaped(numbers.get(i) ?? '')}${textHtml(block.content)}</${tag}>`;
      }
      case 'blockquote':
        return `<blockquote>${block.content.map((inner) => innerHtml(inner, 0)).join('')}</blockquote>`;
      default:
        return innerHtml(block, 0);
    }
  });
  return blocks.join('\n');
}

function innerHtml(inner: InnerJson, level: number, number = ''): string {
  if (inner.type !== 'paragraph') return listHtml(inner, level);
  return `<p>${escaped(number)}${textHtml(inner.content)}</p>`;
}

/** Numbers stand in the text, so that they are still there when it is copied: 1. and （1）. */
function listHtml({ type, content }: ListJson, level: number): string {
  const numbered = (i: number) => (level % 2 === 0 ? `${i + 1}.` : `（${i + 1}）`);
  const items = content.map((item, i) => {
    const number = type === 'ordered_list' ? numbered(i) : '•';
    const inner = item.content.map((each, at) =>
      innerHtml(each, level + 1, at === 0 ? number : ''),
    );
    return `<li>${inner.join('')}</li>`;
  });
  const tag = type === 'ordered_list' ? 'ol' : 'ul';
  return `<${tag}>${items.join('')}</${tag}>`;
}

function textHtml(content: readonly TextJson[] = []): string {
  return content.map(({ text, marks = [] }) => marks.reduce(marked, plain(text))).join('');
}

function marked(html: string, mark: NonNullable<TextJson['marks']>[number]): string {
  switch (mark.type) {
    case 'strong':
    case 'em':
      return `<${mark.type}>${html}</${mark.type}>`;
    case 'reference':
      // On paper its words say it all.
      return html;
    default: {
      const { href } = mark.attrs;
      if (!isAllowedHref(href)) return html;
      return `<a href="${escaped(href)}" rel="noopener noreferrer nofollow">${html}</a>`;
    }
  }
}

export function plain(text: string): string {
  return escaped(printable(text));
}
