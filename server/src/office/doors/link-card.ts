import QRCode from 'qrcode';

export interface LinkCard {
  readonly url: string | null;
  readonly qr: { readonly size: number; readonly path: string } | null;
}

/** A link as text and as a picture to scan. */
export function linkCard(url: string | null): LinkCard {
  return { url, qr: url === null ? null : qrOf(url) };
}

/** Null without an address phones can reach, or where the token can no longer be printed. The fragment reaches no log. */
export function joinUrl(address: string | null, token: string | null): string | null {
  return address === null || token === null ? null : `${address}/j#${token}`;
}

/** The dark modules as one SVG path in a square of `size` units, without the quiet zone. */
function qrOf(text: string): { size: number; path: string } {
  // Level Q: a code on a poster that has been folded or scribbled on can still be read.
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) =>
    rowPath(size, y, (x) => modules.get(y, x) !== 0),
  );
  return { size, path: rows.join('') };
}

/** Each run of dark modules is one rectangle. */
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
