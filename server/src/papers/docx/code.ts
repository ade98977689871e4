import { ImageRun, LineRuleType, type Paragraph } from 'docx';
import { codePng } from '../code-picture.ts';
import { twoCharacters } from '../page.ts';
import { printable } from '../printable.ts';
import { blank } from './head.ts';
import { paragraph } from './paragraph.ts';
import { run } from './runs.ts';
import { style } from './styles.ts';

/** 25 mm, in dots of 1/96 inch. */
const side = 94;

/** A code to scan, and below it what it is for. Its line is as high as it is, off the grid. */
export function codeOf({ address, caption }: { address: string; caption: string }): Paragraph[] {
  const name = printable(caption);
  const picture = new ImageRun({
    type: 'png',
    data: codePng(address),
    transformation: { width: side, height: side },
    altText: { name, description: name, title: name },
  });
  const left = { indent: { left: twoCharacters, firstLine: 0 } };
  const free = { spacing: { line: 240, lineRule: LineRuleType.AUTO }, keepNext: true };
  return [
    blank(),
    paragraph(style.body, [picture], { ...left, ...free }),
    paragraph(style.body, [run(caption)], left),
  ];
}
