import { type AttendanceLine, printWords } from '@haoshangliang/shared/minutes';
import type { Paragraph } from 'docx';
import { font } from './fonts.ts';
import { blank } from './head.ts';
import { paragraph } from './paragraph.ts';
import { run } from './runs.ts';
import { style } from './styles.ts';

/** 附件说明 (7.3.4): one line below the text, titles without marks at the end, each below the first. */
export function attachmentNote(titles: readonly string[]): Paragraph[] {
  if (titles.length === 0) return [];
  const { attachment, colon } = printWords;
  const numbered = titles.map((title, i) => (titles.length === 1 ? title : `${i + 1}. ${title}`));
  const lines = numbered.map((title, i) => {
    const indent = i === 0 ? {} : { indent: { left: 1600, firstLine: 0 } };
    const lead = i === 0 ? `${attachment}${colon}` : '';
    return paragraph(style.body, [run(`${lead}${title}`)], indent);
  });
  return [blank(), ...lines];
}

/** 出席、请假、列席 (10.3): label in 黑体, names in 仿宋, wrapped below the first name. */
export function peopleOf(lines: readonly AttendanceLine[]): Paragraph[] {
  return lines.length === 0 ? [] : [blank(), ...lines.map(attendanceParagraph)];
}

/** 附注 (7.3.6). */
export function noteOf(text: string): Paragraph[] {
  return [blank(), paragraph(style.body, [run(text)])];
}

function attendanceParagraph({ label, text }: AttendanceLine): Paragraph {
  const black = { font: { ...font('black'), hint: 'eastAsia' } };
  return paragraph(style.attendance, [run(`${label}${printWords.colon}`, black), run(text)]);
}
