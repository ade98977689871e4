import { type QrPicture, qrPicture } from '@haoshangliang/shared/wire';
import QRCode from 'qrcode';

export interface LinkCard {
  readonly url: string | null;
  readonly qr: QrPicture | null;
}

/** A link as text and as a picture to scan. */
export function linkCard(url: string | null): LinkCard {
  return { url, qr: url === null ? null : qrOf(url) };
}

/** Null without an address phones can reach, or where the token can no longer be printed. The fragment reaches no log. */
export function joinUrl(address: string | null, token: string | null): string | null {
  return address === null || token === null ? null : `${address}/j#${token}`;
}

function qrOf(text: string): QrPicture {
  // Level Q: a code on a poster that has been folded or scribbled on can still be read.
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  return qrPicture(modules.size, (x, y) => modules.get(y, x) !== 0);
}
