// A whole JPEG of 2 × 1 grey pixels, as a browser's canvas writes it.
const segments = {
  jfif: 'ffe000104a46494600010100000100010000',
  tables: `ffdb004300${'01'.repeat(64)}`,
  codes: `ffc4001f0000010501010101010100000000000000000102030405060708090a0b`,
} as const;

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');

interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  /** Segments put in front of the frame, in hexadecimal. */
  readonly before?: string;
  /** What stands behind the end. */
  readonly behind?: Uint8Array;
}

/** A JPEG picture, sound or, with `before` and `behind`, not. */
export function jpeg({ width = 2, height = 1, before = '', behind }: JpegOptions = {}): Buffer {
  const side = (pixels: number) => pixels.toString(16).padStart(4, '0');
  const frame = `ffc0000b08${side(height)}${side(width)}01011100`;
  const scan = 'ffda0008010100003f00d2cf20ff00ffd9';
  const picture = `ffd8${segments.jfif}${before}${segments.tables}${frame}${segments.codes}${scan}`;
  return Buffer.concat([hex(picture), behind ?? Buffer.alloc(0)]);
}

/** An APP1 segment as cameras write it: where and when. */
export const cameraData = `ffe1001045786966000049492a0008000000`;

/** What a PDF looks like from its two ends. */
export function pdf(bytes = 400): Buffer {
  const head = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1');
  const tail = Buffer.from('\nstartxref\n0\n%%EOF\n');
  return Buffer.concat([
    head,
    Buffer.alloc(Math.max(0, bytes - head.length - tail.length), 32),
    tail,
  ]);
}
