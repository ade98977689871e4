import type { TextJson } from '@haoshangliang/shared/documents';
import { isAllowedHref } from '@haoshangliang/shared/documents';
import { type IRunOptions, Tab, TextRun } from 'docx';
import { printable } from '../printable.ts';
import { font } from './fonts.ts';

/** Quotation marks and dashes are East Asian ones here; Word would take them for Latin otherwise. */
const eastAsian = { hint: 'eastAsia' } as const;

/** A run of plain words. `face` null: that of the paragraph's style. */
export function run(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ font: eastAsian, ...look, text: printable(text) });
}

/** Goes on at the next tab stop. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** What people wrote, with its marks. */
export function runsOf(content: readonly TextJson[] = []): TextRun[] {
  return content.flatMap(({ text, marks = [] }) => {
    const has = (type: string) => marks.some((mark) => mark.type === type);
    const look: IRunOptions = {
      ...(has('strong') ? { bold: true } : {}),
      // Chinese has no italics: emphasis is another face.
      ...(has('em') ? { font: { ...font('kai'), ...eastAsian } } : {}),
    };
    return [run(text, look), ...addressOf(text, marks)];
  });
}

/**
 * A link on paper is its address. Written out behind the words it also needs no relationship to anything outside the
 * document.
 */
function addressOf(text: string, marks: NonNullable<TextJson['marks']>): TextRun[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'link' || !isAllowedHref(mark.attrs.href)) return [];
    const address = mark.attrs.href.replace(/^mailto:/i, '');
    return text.includes(address) ? [] : [run(`（${address}）`)];
  });
}
