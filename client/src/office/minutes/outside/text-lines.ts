import type { BlockJson, InnerJson, ListItemJson, TextJson } from '@haoshangliang/shared/documents';

/** A line of the text: a paragraph or heading, by itself or within a list. */
export interface TextLine {
  /** The block below the document that it is in, and its place among that block's lines. */
  readonly block: string | null;
  readonly at: number;
  readonly text: string;
  /** As it stands on paper: the address of a link is written out behind it. */
  readonly printed: string;
}

export function textLines(blocks: readonly BlockJson[]): TextLine[] {
  return blocks.flatMap((block) =>
    leavesOf(block).map(({ content = [] }, at) => ({
      ...{ block: block.attrs.id, at },
      text: content.map(({ text }) => text).join(''),
      printed: content.map(onPaper).join(''),
    })),
  );
}

function leavesOf(block: BlockJson | InnerJson | ListItemJson): { content?: TextJson[] }[] {
  if (block.type === 'paragraph' || block.type === 'heading')
    return [block as { content?: TextJson[] }];
  return (block.content as (InnerJson | ListItemJson)[]).flatMap(leavesOf);
}

function onPaper({ text, marks = [] }: TextJson): string {
  const addresses = marks.flatMap((mark) => {
    if (mark.type !== 'link') return [];
    const address = mark.attrs.href.replace(/^mailto:/i, '');
    return text.includes(address) ? [] : [`（${address}）`];
  });
  return [text, ...addresses].join('');
}
