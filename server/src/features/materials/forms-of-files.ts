import { maxPageSide } from '@haoshangliang/shared/wire';
import type { Picture } from './read-jpeg.ts';

export function fits({ width, height }: Picture): boolean {
  return [width, height].every((side) => side >= 1 && side <= maxPageSide);
}

/** ISO 32000-1, 7.5.2: the header; in front of it readers allow nothing worth keeping. */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** ISO 32000-1, 7.5.5: the marker at the end, within the last 1024 bytes as readers look for it. */
export function endsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF');
}
