import { type QrPicture, qrPicture } from '@haoshangliang/shared/wire';
import { create } from 'qrcode';

/** Q: can still be read on paper that has been folded or scribbled on. */
export type Correction = 'M' | 'Q';

/** A text as a code to scan; null where it is too long for one. */
export function codeOf(text: string, errorCorrectionLevel: Correction): QrPicture | null {
  try {
    const { modules } = create(text, { errorCorrectionLevel });
    return qrPicture(modules.size, (x, y) => modules.get(y, x) !== 0);
  } catch {
    return null;
  }
}
