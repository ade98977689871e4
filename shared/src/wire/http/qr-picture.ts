/** A QR code as a picture: modules on a side, and an SVG path of the dark ones, without the quiet zone. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** One path in a square of `size` units; each run of dark modules is one rectangle. */
export function qrPicture(size: number, isDark: (x: number, y: number) => boolean): QrPicture {
  let path = '';
  for (let y = 0; y < size; y++) path += rowPath(size, y, (x) => isDark(x, y));
  return { size, path };
}

function rowPath(size: number, y: number, isDark: (x: number) => boolean): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    if (!isDark(x)) continue;
    const from = x;
    while (x + 1 < size && isDark(x + 1)) x++;
    const width = x - from + 1;
    path += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
