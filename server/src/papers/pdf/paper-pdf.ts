import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Paper } from '@haoshangliang/shared/minutes';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { typesetting } from './typesetting.ts';

const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
const { resolve } = createRequire(import.meta.url);

/** Free faces that come with the program; those of the machine, where the standard's own may be, come before them. */
function fontFolders(): string[] {
  const serif = dirname(resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const sans = dirname(resolve('@embedpdf/fonts-sc'));
  return [join(serif, '400Regular'), join(serif, '700Bold'), join(sans, '../fonts')];
}

let compiler: NodeCompiler | null = null;

/**
 * A PDF by the figures of GB/T 9704-2012, without a browser. The template is fixed; what the paper says is handed to it as
 * data, so that nothing in it can be a command.
 */
export async function paperPdf(paper: Paper): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
  try {
    const data = JSON.stringify(typesetting(paper));
    return compiler.pdf({ mainFileContent: template, inputs: { data } }, { pdfTags: false });
  } finally {
    // What it remembers of this paper is of no use to the next.
    compiler.evictCache(0);
  }
}
