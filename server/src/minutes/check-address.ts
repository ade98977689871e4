import type { MeetingId } from '@haoshangliang/shared/wire';

/** So much of a hash is printed and typed. */
export const shortHash = 8;

/** Where an issued paper can be checked by whoever holds it; null where nobody outside could reach it. */
export function sealAddress(
  publicUrl: string | null,
  meeting: MeetingId,
  hash: string,
): string | null {
  return publicUrl === null ? null : `${publicUrl}/k/${meeting}/${hash.slice(0, shortHash)}`;
}
