export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const start = 0xd8;
const end = 0xd9;
const scan = 0xda;
/** Frame headers: baseline, extended, progressive. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Tables, restart interval, JFIF, colour profile, Adobe's colour transform. No camera data, no comments. */
const plain: readonly number[] = [0xdb, 0xc4, 0xdd, 0xe0, 0xe2, 0xee];
/** What the segments of applications begin with; under the same marker others could stand, and say where somebody lives. */
const beginnings: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

/**
 * Reads the frame of a JPEG picture (ITU-T T.81) and makes sure that nothing else is in it: no camera data, which may say
 * where somebody lives, no comment, and nothing behind the end. Null for everything else.
 */
export function readJpeg(bytes: Uint8Array): Picture | null {
  const found: Picture[] = [];
  let at = bytes[0] === 0xff && bytes[1] === start ? 2 : bytes.length;
  while (!endsAt(bytes, at)) {
    const segment = segmentAt(bytes, at);
    if (segment === null) return null;
    if (segment.kind === 'frame') found.push(frameAt(bytes, at, segment.next));
    at = segment.kind === 'scan' ? afterScan(bytes, segment.next) : segment.next;
  }
  // A second frame is somebody else's picture.
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** No pixels where it is too short to say how many. */
function frameAt(bytes: Uint8Array, at: number, next: number): Picture {
  if (next - at < 10) return { width: 0, height: 0 };
  return { height: word(bytes, at + 5), width: word(bytes, at + 7) };
}

/** The last two bytes, and nothing behind them. */
function endsAt(bytes: Uint8Array, at: number): boolean {
  return at + 2 === bytes.length && bytes[at] === 0xff && bytes[at + 1] === end;
}

interface Segment {
  readonly kind: 'frame' | 'scan' | 'plain';
  /** Where the next one stands. */
  readonly next: number;
}

function segmentAt(bytes: Uint8Array, at: number): Segment | null {
  const kind = bytes[at] === 0xff ? kindOf(bytes[at + 1] ?? 0) : null;
  const length = word(bytes, at + 2);
  const next = at + 2 + length;
  if (kind === null || length < 2 || next > bytes.length) return null;
  const beginning = beginnings.get(bytes[at + 1] ?? 0) ?? '';
  const begins = Buffer.from(bytes.subarray(at + 4, next)).toString('latin1', 0, beginning.length);
  return begins === beginning ? { kind, next } : null;
}

function kindOf(marker: number): Segment['kind'] | null {
  if (frames.includes(marker)) return 'frame';
  if (marker === scan) return 'scan';
  return plain.includes(marker) ? 'plain' : null;
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Where the next marker stands: inside a scan, FF is followed by 00 or by a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
}
