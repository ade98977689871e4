import type { Minutes } from '../compose.ts';
import type { Paper, PaperPart } from '../paper.ts';
import { say } from '../say.ts';
import words from '../words.json' with { type: 'json' };

/** By what an issued paper can be checked. */
export interface PaperSeal {
  /** SHA-256 of all that was issued. */
  readonly hash: string;
  /** Where the code leads; null where there is no address that everybody can reach. */
  readonly address: string | null;
}

/** 纪要 on paper: the frame and tables from the record, the text as people have left it. */
export function minutesPaper(
  { frame, doc, tables }: Pick<Minutes, 'frame' | 'doc' | 'tables'>,
  seal: PaperSeal | null = null,
): Paper {
  const titles = tables.map(({ title }) => title);
  const attachments = tables.map(
    (table, i): PaperPart => ({
      kind: 'attachment',
      label: attachmentLabel(i, tables.length),
      table,
    }),
  );
  return {
    title: frame.title,
    organ: frame.organ,
    marks: frame.marks,
    parts: [
      {
        kind: 'masthead',
        banner: frame.banner,
        number: frame.number,
        signer: frame.signer,
        left: frame.organ,
        right: frame.date,
      },
      { kind: 'title', text: frame.title },
      { kind: 'text', doc },
      { kind: 'attachment-note', titles },
      { kind: 'people', lines: frame.attendance },
      noteOf(frame.remark),
      ...(frame.corrects === null ? [] : [noteOf(frame.corrects)]),
      ...(seal === null ? [] : sealOf(seal)),
      ...attachments,
    ],
    imprint: frame.imprint,
  };
}

/** One attachment bears no number. */
export function attachmentLabel(i: number, of: number): string {
  return `${words.print.attachment}${of === 1 ? '' : i + 1}`;
}

function noteOf(text: string): PaperPart {
  return { kind: 'note', text: say(words.print.note, { text }) };
}

function sealOf({ hash, address }: PaperSeal): PaperPart[] {
  const short = { hash: hash.slice(0, 8) };
  if (address === null) return [noteOf(say(words.print.seal, short))];
  return [{ kind: 'code', address, caption: say(words.print.scan, short) }];
}
