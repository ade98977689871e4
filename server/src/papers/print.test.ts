import type { Paper } from '@haoshangliang/shared/minutes';
import { beforeAll, describe } from 'vitest';
import { printWord } from '../testing/paper.ts';
import { hostilePaper, testHostilePrint } from './docx/hostile-print.contract.ts';
import { paperDocx } from './docx/paper-docx.ts';
import { describeFormsPrint, formPapers } from './forms-print.contract.ts';
import { describeMinutesPrint, minutesPapers } from './minutes-print.contract.ts';
import { paperPdf } from './pdf/paper-pdf.ts';

type Print = (papers: readonly Paper[]) => Promise<readonly Uint8Array[]>;

const writers: readonly [name: string, print: Print][] = [
  ['Word', async (papers) => printWord(await Promise.all(papers.map(paperDocx)))],
  ['PDF', (papers) => Promise.all(papers.map(paperPdf))],
];

// Everything that is looked at on paper, in one file: LibreOffice starts once.
describe.each(writers)('on paper, from %s', (name, print) => {
  const minutes = minutesPapers();
  const others = name === 'Word' ? [hostilePaper()] : [];
  let printed: readonly Uint8Array[] = [];

  beforeAll(async () => {
    printed = await print([...minutes, ...formPapers, ...others]);
  }, 240_000);

  describeMinutesPrint(() => printed.slice(0, minutes.length));
  describeFormsPrint(() => printed.slice(minutes.length, minutes.length + formPapers.length));
  if (name === 'Word') testHostilePrint(() => printed.at(-1)!);
});
