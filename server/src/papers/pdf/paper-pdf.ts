import { readFileSync } from 'node:fs';
import type { Paper } from '@haoshangliang/shared/minutes';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './faces.ts';
import { typesetting } from './typesetting.ts';

const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
let compiler: NodeCompiler | null = null;

/**
 * A PDF by the figures of GB/T 9704-2012, without a browser. The template is fixed; what the paper says is handed to it as
 * data, so that nothing in it can be a command.
 */
export async function paperPdf(paper: Paper): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] });
  try {
    const data = JSON.stringify(typesetting(paper));
    return compiler.pdf({ mainFileContent: template, inputs: { data } }, { pdfTags: false });
  } finally {
    // What it remembers of this paper is of no use to the next.
    compiler.evictCache(0);
  }
}
