import { crc32, deflateSync } from 'node:zlib';
import QRCode from 'qrcode';

/** Modules left white around the code, so that it can be found. */
const quiet = 4;
/** Dots for each module of the picture. */
const scale = 8;

interface Modules {
  readonly size: number;
  isDark(x: number, y: number): boolean;
}

function modulesOf(address: string): Modules {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' });
  const inside = (n: number) => n >= 0 && n < modules.size;
  return {
    size: modules.size + 2 * quiet,
    isDark: (x, y) => {
      const [column, row] = [x - quiet, y - quiet];
      return inside(column) && inside(row) && modules.get(row, column) !== 0;
    },
  };
}

/** An address as a code to scan, as SVG. */
export function codeSvg(address: string): string {
  const { size, isDark } = modulesOf(address);
  const cells = Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)]);
  const path = cells
    .filter(([x = 0, y = 0]) => isDark(x, y))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join('');
  const box = `viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
}

/** The same as PNG, one bit a dot: Word before 2019 shows no SVG. */
export function codePng(address: string): Uint8Array {
  const { size, isDark } = modulesOf(address);
  const side = size * scale;
  const bytesInRow = Math.ceil(side / 8);
  const rows = Buffer.alloc(side * (bytesInRow + 1));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (isDark(Math.floor(x / scale), Math.floor(y / scale))) continue;
      const at = y * (bytesInRow + 1) + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
