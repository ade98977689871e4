import type { Material } from '@haoshangliang/shared/features/materials';
import { type MeetingId, materialApi } from '@haoshangliang/shared/wire';

/** Where a page of a material is read; pages count from 1. */
export function pagePath(
  meeting: MeetingId,
  { file }: Pick<Material, 'file'>,
  page: number,
): string {
  return materialApi.readPage.path
    .replace(':meeting', meeting)
    .replace(':file', file)
    .replace(':page', `${page}`);
}
