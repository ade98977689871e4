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
  /** The text in reading order, blanks and line ends left out. */
  readonly text: string;
}

/** A printout looked at more closely: each look is a program of its own, which a large test process takes long to start. */
export interface Inspected extends Printout {
  /** Names of the embedded faces. */
  readonly fonts: readonly string[];
  /** What is red on the first page. */
  readonly reds: readonly RedBand[];
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
  const missing = ['soffice', 'pdffonts', 'pdftotext', 'pdftoppm'].filter(
    (name) => !folders.some((folder) => existsSync(join(folder, name))),
  );
  if (missing.length > 0) {
    throw new Error(
      `The printed pages cannot be looked at: ${missing.join(', ')} not found. npm test installs LibreOffice Writer and poppler.`,
    );
  }
}

async function makeProfile() {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-office-profile-'));
  const fonts = join(home, 'fonts.conf');
  await writeFile(fonts, fontConfig(join(home, 'cache')));
  return { profile: `-env:UserInstallation=file://${join(home, 'profile')}`, fonts };
}

/** Word documents as LibreOffice prints them, all in one run: it takes some seconds to start and hardly any for one more. */
export async function printWord(documents: readonly Uint8Array[]): Promise<Uint8Array[]> {
  assertPrograms();
  const { profile, fonts } = await makeProfile();
  return inFolder(async (home) => {
    const env = { ...process.env, FONTCONFIG_FILE: fonts };
    const places = documents.map((_, i) => join(home, `paper-${i}`));
    for (const [i, docx] of documents.entries()) await writeFile(`${places[i]}.docx`, docx);
    const target = ['--convert-to', 'pdf', '--outdir', home, ...places.map((at) => `${at}.docx`)];
    await run('soffice', [profile, '--headless', ...target], { env });
    return Promise.all(places.map((at) => readFile(`${at}.pdf`)));
  });
}

/** What stands where in a PDF. */
export const readPdf = (pdf: Uint8Array): Promise<Printout> => onDisk(pdf, readPaper);

export const inspectPdf = (pdf: Uint8Array): Promise<Inspected> => onDisk(pdf, inspect);

function onDisk<Read>(pdf: Uint8Array, read: (pdf: string) => Promise<Read>): Promise<Read> {
  assertPrograms();
  return inFolder(async (home) => {
    const path = join(home, 'paper.pdf');
    await writeFile(path, pdf);
    return read(path);
  });
}

async function inFolder<Done>(work: (home: string) => Promise<Done>): Promise<Done> {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-paper-'));
  try {
    return await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function readPaper(pdf: string): Promise<Printout> {
  const boxes = `${pdf}.html`;
  await run('pdftotext', ['-bbox-layout', pdf, boxes]);
  const [, ...sheets] = (await readFile(boxes, 'utf8')).split('<page ');
  const [, width = '', height = ''] =
    /^width="([\d.]+)" height="([\d.]+)"/.exec(sheets[0] ?? '') ?? [];
  const pages = sheets.map(linesOn);
  const text = pages.flatMap((lines) => lines.map((line) => line.text)).join('');
  return { width: Number(width), height: Number(height), pages, text };
}

async function inspect(pdf: string): Promise<Inspected> {
  const faces = (await run('pdffonts', [pdf])).stdout.trim().split('\n').slice(2);
  const fonts = faces.map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, '') ?? '');
  return { ...(await readPaper(pdf)), fonts, reds: await redBands(pdf) };
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
