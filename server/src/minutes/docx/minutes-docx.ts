import { Document, DocumentGridType, type ISectionPropertiesOptions, Packer } from 'docx';
import { printable } from '../printable.ts';
import type { PrintedMinutes } from '../printed.ts';
import { paragraphsOf } from './blocks.ts';
import { finish } from './finish.ts';
import { headOf } from './head.ts';
import { imprintOf } from './imprint.ts';
import { numbering } from './numbering.ts';
import { grid, page } from './page.ts';
import { footersOf, headersOf } from './page-edges.ts';
import { ending } from './paragraph.ts';
import { styles } from './styles.ts';
import { attachmentsOf } from './tables.ts';
import { attachmentNote, tailOf } from './tail.ts';

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

/** 纪要 as a Word document by the figures of GB/T 9704-2012. */
export async function minutesDocx({ frame, doc, tables }: PrintedMinutes): Promise<Uint8Array> {
  const headers = headersOf(frame.marks);
  const document = new Document({
    title: printable(frame.title),
    creator: printable(frame.organ),
    lastModifiedBy: printable(frame.organ),
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties,
        ...(headers === undefined ? {} : { headers }),
        footers: footersOf(),
        children: [
          ...headOf(frame),
          ...paragraphsOf(doc),
          ...attachmentNote(tables.map(({ title }) => title)),
          ...tailOf(frame),
          ...attachmentsOf(tables),
          ...imprintOf(frame.imprint),
          ending(),
        ],
      },
    ],
  });
  return finish(await Packer.toBuffer(document));
}
