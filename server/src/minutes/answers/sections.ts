import { type BlockJson, type DocumentJson, plainText } from '@haoshangliang/shared/documents';

/** A part of the text that somebody confirms or objects to. */
export interface Section {
  /** The id of its heading's block; `start` for what stands before the first. */
  readonly id: string;
  readonly title: string;
  readonly doc: DocumentJson;
}

/** The text by its first level of headings. */
export function sectionsOf({ content }: DocumentJson): Section[] {
  const sections: { id: string; title: string; blocks: BlockJson[] }[] = [];
  for (const block of content) {
    const last = sections[sections.length - 1];
    if (block.type === 'heading' && block.attrs.level === 1) {
      const id = block.attrs.id ?? `s${sections.length}`;
      sections.push({ id, title: plainText([block]), blocks: [] });
    } else if (last === undefined) sections.push({ id: 'start', title: '', blocks: [block] });
    else last.blocks.push(block);
  }
  return sections.map(({ id, title, blocks }) => ({
    ...{ id, title },
    doc: { type: 'doc', content: blocks },
  }));
}
