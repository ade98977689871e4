import type { BlockJson } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useMemo } from 'react';
import { blocksOf } from './followed-text.ts';
import { useFollowedText } from './use-followed-text.ts';

/** The blocks of a draft as it is now, for what stands beside the text; null until they have come. */
export function useTextBlocks(draft: Draft): readonly BlockJson[] | null {
  const { text } = useFollowedText(draft);
  return useMemo(() => (text === null ? null : blocksOf(text)), [text]);
}
