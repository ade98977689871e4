import type { Paper, PaperPart } from '@haoshangliang/shared/minutes';
import {
  Document,
  DocumentGridType,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  Packer,
  type Paragraph,
  SectionType,
  Table,
} from 'docx';
import { heldRows, isSigned } from '../layout.ts';
import { grid, page } from '../page.ts';
import { printable } from '../printable.ts';
import { paragraphsOf } from './blocks.ts';
import { codeOf } from './code.ts';
import { finish } from './finish.ts';
import { mastheadOf, titleOf } from './head.ts';
import { imprintOf } from './imprint.ts';
import { numbering } from './numbering.ts';
import { footersOf, headersOf, noFooters } from './page-edges.ts';
import { ending } from './paragraph.ts';
import { styles } from './styles.ts';
import { attachmentOf, tableOf } from './tables.ts';
import { attachmentNote, noteOf, peopleOf, plainLines, signaturesOf, signedOf } from './tail.ts';

const properties: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      top: page.top,
      bottom: page.bottom,
      left: page.left,
      right: page.right,
      header: page.header,
      footer: page.footer,
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: grid.line },
};

const fromPageOne: ISectionPropertiesOptions = {
  ...properties,
  type: SectionType.NEXT_PAGE,
  page: { ...properties.page, pageNumbers: { start: 1 } },
};

/** A Word document by the figures of GB/T 9704-2012. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const headers = headersOf(paper.marks);
  const cover = coverOf(paper);
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.organ),
    lastModifiedBy: printable(paper.organ),
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      ...cover,
      {
        properties: cover.length === 0 ? properties : fromPageOne,
        ...(headers === undefined ? {} : { headers }),
        footers: footersOf(),
        children: ended([...partsOf(paper.parts), ...imprintOf(paper.imprint)]),
      },
    ],
  });
  return finish(await Packer.toBuffer(document));
}

/** Its pages bear no number, and the document behind it counts from 1. */
function coverOf({ cover, marks }: Paper): ISectionOptions[] {
  if (cover === undefined) return [];
  const headers = headersOf(marks);
  return [
    {
      properties,
      ...(headers === undefined ? {} : { headers }),
      footers: noFooters(),
      children: ended(partsOf(cover)),
    },
  ];
}

/** Only where it must: behind a full page even the smallest paragraph would begin another one, empty. */
function ended(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.at(-1) instanceof Table ? [...children, ending()] : [...children];
}

function partsOf(parts: readonly PaperPart[]): (Paragraph | Table)[] {
  return parts.flatMap((part, i) => partOf(part, isSigned(parts[i + 1])));
}

/** `isHeld`: on the page of what follows, where people sign for it. */
function partOf(part: PaperPart, isHeld: boolean): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'masthead':
      return mastheadOf(part);
    case 'title':
      return titleOf(part.text);
    case 'text':
      return paragraphsOf(part.doc);
    case 'attachment-note':
      return attachmentNote(part.titles);
    case 'people':
      return peopleOf(part.lines);
    case 'note':
      return noteOf(part.text);
    case 'code':
      return codeOf(part);
    case 'lines':
      return plainLines(part.lines);
    case 'table':
      return [tableOf(part.table, isHeld ? heldRows(part.table) : 0)];
    case 'signatures':
      return signaturesOf(part.labels, isHeld);
    case 'signed':
      return signedOf(part.organ, part.date);
    case 'attachment':
      return attachmentOf(part.label, part.table);
  }
}
