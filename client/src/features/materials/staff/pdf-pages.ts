import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { asJpeg, scaleFor, sheet } from './page-pictures.ts';

// Only ever loaded when somebody has chosen a PDF: it is larger than the rest of the office together.
GlobalWorkerOptions.workerPort = null;
GlobalWorkerOptions.workerSrc = workerUrl;

// Chinese files often name their fonts without bringing them: these tables say which character a code means.
const charts = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});
const fonts = import.meta.glob<string>('/node_modules/pdfjs-dist/standard_fonts/*.{ttf,pfb}', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function bytesAt(path: string | undefined): Promise<Uint8Array> {
  if (path === undefined) throw new Error('not part of the program');
  const response = await fetch(path);
  return new Uint8Array(await response.arrayBuffer());
}

class CharacterTables {
  async fetch({ name }: { readonly name: string }) {
    const cMapData = await bytesAt(charts[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]);
    return { cMapData, isCompressed: true };
  }
}

class StandardFonts {
  async fetch({ filename }: { readonly filename: string }) {
    return await bytesAt(fonts[`/node_modules/pdfjs-dist/standard_fonts/${filename}`]);
  }
}

export interface PdfPages {
  readonly count: number;
  /** A page as JPEG, counted from 1; null where it cannot be drawn small enough. */
  page(number: number): Promise<Blob | null>;
  close(): Promise<void>;
}

/** Opens a PDF; null where it is none, is damaged, or asks for a password. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages | null> {
  const opening = getDocument({
    // The reader takes the bytes for itself.
    data: bytes.slice(),
    CMapReaderFactory: CharacterTables,
    StandardFontDataFactory: StandardFonts,
    useWorkerFetch: false,
    // The content policy forbids making code out of text.
    isEvalSupported: false,
    enableXfa: false,
  });
  const pdf = await opening.promise.catch(() => null);
  if (pdf === null) return null;
  return {
    count: pdf.numPages,
    async page(number) {
      const page = await pdf.getPage(number);
      const scale = scaleFor(page.getViewport({ scale: 1 }), true);
      const viewport = page.getViewport({ scale });
      const canvas = sheet(viewport);
      const canvasContext = canvas.getContext('2d');
      if (canvasContext === null) return null;
      await page.render({ canvasContext, viewport }).promise;
      page.cleanup();
      return await asJpeg(canvas);
    },
    close: () => opening.destroy(),
  };
}
