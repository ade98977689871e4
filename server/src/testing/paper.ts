import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type RedBand, redBands } from './ink.ts';

const run = promisify(execFile);

/** One line of text on a page; places in points from the upper left corner of the paper. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A document as it comes out of the printer. */
export interface Printout {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly (readonly PrintedLine[])[];
  /** Names of the embedded faces. */
  readonly fonts: readonly string[];
  /** What is red on the first page. */
  readonly reds: readonly RedBand[];
  /** The text in reading order, blanks and line ends left out. */
  readonly text: string;
}

/** The standard's faces are sold, not shipped: free ones with the same proportions stand in for them. */
const standIns: Readonly<Record<string, string>> = {
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
};

function fontConfig(cache: string): string {
  const aliases = Object.entries(standIns).map(
    ([name, other]) =>
      `<alias binding="same"><family>${name}</family><accept><family>${other}</family></accept></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><cachedir>${cache}</cachedir>
${aliases.join('\n')}</fontconfig>`;
}

function assertPrograms(): void {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const missing = ['soffice', 'pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm'].filter(
    (name) => !folders.some((folder) => existsSync(join(folder, name))),
  );
  if (missing.length > 0) {
    throw new Error(
      `The printed pages cannot be looked at: ${missing.join(', ')} not found. npm test installs LibreOffice Writer and poppler.`,
    );
  }
}

/** LibreOffice takes longer to make its profile and to read all fonts than to print: done once for all tests of a worker. */
async function makeProfile() {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-office-profile-'));
  const fonts = join(home, 'fonts.conf');
  await writeFile(fonts, fontConfig(join(home, 'cache')));
  return { profile: `-env:UserInstallation=file://${join(home, 'profile')}`, fonts };
}

let made: ReturnType<typeof makeProfile> | null = null;

/** Prints a Word document with LibreOffice and reads what stands where. */
export async function printed(docx: Uint8Array): Promise<Printout> {
  const [printout] = await printedTogether([docx]);
  if (printout === undefined) throw new Error('Nothing was printed');
  return printout;
}

/** Several in one run: LibreOffice takes longer to start than to print. */
export async function printedTogether(documents: readonly Uint8Array[]): Promise<Printout[]> {
  assertPrograms();
  made ??= makeProfile();
  const { profile, fonts } = await made;
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-paper-'));
  try {
    const env = { ...process.env, FONTCONFIG_FILE: fonts };
    const places = documents.map((_, i) => join(home, `paper-${i}`));
    for (const [i, docx] of documents.entries()) await writeFile(`${places[i]}.docx`, docx);
    const target = ['--convert-to', 'pdf', '--outdir', home, ...places.map((at) => `${at}.docx`)];
    await run('soffice', [profile, '--headless', ...target], { env });
    const read: Printout[] = [];
    for (const at of places) read.push(await readPaper(`${at}.pdf`, `${at}.html`));
    return read;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** What stands where in a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<Printout> {
  assertPrograms();
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-paper-'));
  try {
    await writeFile(join(home, 'paper.pdf'), pdf);
    return await readPaper(join(home, 'paper.pdf'), join(home, 'paper.html'));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function readPaper(pdf: string, boxes: string): Promise<Printout> {
  const info = (await run('pdfinfo', [pdf])).stdout;
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const fonts = (await run('pdffonts', [pdf])).stdout.trim().split('\n').slice(2);
  await run('pdftotext', ['-bbox-layout', pdf, boxes]);
  const pages = (await readFile(boxes, 'utf8')).split('<page ').slice(1).map(linesOn);
  return {
    width: Number(width),
    height: Number(height),
    pages,
    fonts: fonts.map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, '') ?? ''),
    reds: await redBands(pdf),
    text: pages.flatMap((lines) => lines.map(({ text }) => text)).join(''),
  };
}

const box = /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs;

function linesOn(page: string): PrintedLine[] {
  return [...page.matchAll(box)]
    .map(([, left, top, right, bottom, words = '']) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: [...words.matchAll(/>([^<]+)<\/word>/g)]
        .map(([, word]) => unescaped(word ?? ''))
        .join(''),
    }))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    ...{ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' },
  };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}
