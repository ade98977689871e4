import { type AttendanceLine, printWords } from '@haoshangliang/shared/minutes';
import { AlignmentType, type Paragraph } from 'docx';
import { attachmentLines } from '../layout.ts';
import { twoCharacters } from '../page.ts';
import { font } from './fonts.ts';
import { blank } from './head.ts';
import { paragraph } from './paragraph.ts';
import { run } from './runs.ts';
import { style } from './styles.ts';

/** 附件说明 (7.3.4): one line below the text, titles without marks at the end, each below the first. */
export function attachmentNote(titles: readonly string[]): Paragraph[] {
  if (titles.length === 0) return [];
  const lines = attachmentLines(titles).map((line, i) => {
    const indent = i === 0 ? {} : { indent: { left: 1600, firstLine: 0 } };
    return paragraph(style.body, [run(line)], indent);
  });
  return [blank(), ...lines];
}

/** 出席、请假、列席 (10.3): label in 黑体, names in 仿宋, wrapped below the first name. */
export function peopleOf(lines: readonly AttendanceLine[]): Paragraph[] {
  return lines.length === 0 ? [] : [blank(), ...lines.map(attendanceParagraph)];
}

/** Plain paragraphs. */
export function plainLines(lines: readonly string[]): Paragraph[] {
  return lines.map((line) => paragraph(style.body, [run(line)]));
}

/** Room to sign behind each label, a line between them, all of it on one page. `isHeld`: on that of what follows. */
export function signaturesOf(labels: readonly string[], isHeld: boolean): Paragraph[] {
  return labels.flatMap((label, i) => [
    paragraph(style.body, [], { keepNext: true }),
    paragraph(style.body, [run(label)], { keepNext: isHeld || i < labels.length - 1 }),
  ]);
}

/** 署名 and 成文日期 without a seal (7.3.5.2): two characters from the right, the date below it, on one page. */
export function signedOf(organ: string, date: string): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT, indent: { firstLine: 0, right: twoCharacters } };
  return [
    paragraph(style.body, [], { keepNext: true }),
    paragraph(style.body, [run(organ)], { ...right, keepNext: true }),
    paragraph(style.body, [run(date)], right),
  ];
}

/** 附注 (7.3.6), on one page: two lines of a number alone on the last page tell nobody anything. */
export function noteOf(text: string): Paragraph[] {
  return [blank(), paragraph(style.body, [run(text)], { keepLines: true })];
}

function attendanceParagraph({ label, text }: AttendanceLine): Paragraph {
  const black = { font: { ...font('black'), hint: 'eastAsia' } };
  return paragraph(style.attendance, [run(`${label}${printWords.colon}`, black), run(text)]);
}
