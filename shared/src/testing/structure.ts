import { type BlockJson, linesOf } from '../documents/index.ts';
import {
  headingNumbers,
  type Minutes,
  minutesPaper,
  type Paper,
  type PaperPart,
  type PaperTable,
} from '../minutes/index.ts';

/** Everything that leaves the house for one meeting, a line for each line of it, so that a change shows as lines. */
export function structureOf(minutes: Minutes): string {
  const known = new Set<string>();
  const papers = [minutesPaper(minutes, null), ...Object.values(minutes.forms)];
  return `${papers.map((paper) => paperLines(paper, known).join('\n')).join('\n\n')}\n`;
}

function paperLines(
  { title, organ, marks, parts, imprint }: Paper,
  known: Set<string>,
): readonly string[] {
  const copies = imprint === null ? [] : [`[imprint] ${JSON.stringify(imprint)}`];
  const lines = parts.flatMap((part) => partLines(part, known));
  return [`# ${title}｜${organ}｜${marks.join('、')}`, ...lines, ...copies];
}

function partLines(part: PaperPart, known: Set<string>): string[] {
  switch (part.kind) {
    case 'text':
      return ['[text]', ...folded(textLines(part.doc.content), known)];
    case 'people':
      return ['[people]', ...part.lines.map(({ label, text }) => `  ${label}：${text}`)];
    case 'lines':
      return ['[lines]', ...part.lines.map((line) => `  ${line}`)];
    case 'table':
      return ['[table]', ...tableLines(part.table)];
    case 'attachment':
      return [`[attachment] ${part.label} ${part.table.title}`, ...tableLines(part.table)];
    default: {
      const { kind, ...rest } = part;
      return [`[${kind}] ${JSON.stringify(rest)}`];
    }
  }
}

/** Lines that an earlier paper has too are only counted: what is new in a paper is what one reads. */
function folded(lines: readonly string[], known: Set<string>): string[] {
  const shown: string[] = [];
  let count = 0;
  const tell = () => {
    if (count > 0) shown.push(`  … ${count}`);
    count = 0;
  };
  for (const line of lines) {
    if (known.has(line)) count++;
    else {
      tell();
      shown.push(line);
    }
  }
  tell();
  for (const line of lines) if (!line.startsWith('  #')) known.add(line);
  return shown;
}

function textLines(blocks: readonly BlockJson[]): string[] {
  const numbers = headingNumbers(blocks);
  return blocks.flatMap((block, i) => {
    const lines = linesOf(block);
    if (block.type === 'heading') {
      return [`  ${'#'.repeat(block.attrs.level + 1)} ${numbers.get(i) ?? ''}${lines.join('')}`];
    }
    const mark = { paragraph: '', ordered_list: '+ ', bullet_list: '- ', blockquote: '> ' };
    return lines.map((line) => `  ${mark[block.type]}${line.replaceAll('\n', '⏎')}`);
  });
}

function tableLines({ columns, rows }: PaperTable): string[] {
  return [columns, ...rows].map((row) => `  | ${row.join(' | ').replaceAll('\n', '⏎')} |`);
}
