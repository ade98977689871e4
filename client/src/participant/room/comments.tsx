import type { Draft } from '@haoshangliang/shared/features/drafts';
import { Comments as Beside } from '../../features/comments/index.ts';
import { textTools, useAccess } from '../../features/drafts/index.ts';

/** 批注 beside a text, for those who write it. */
export function Comments({ draft }: { readonly draft: Draft }) {
  const access = useAccess(draft);
  const isWriter = access === 'write' || access === 'closed';
  return isWriter ? <Beside draft={draft} tools={textTools} /> : null;
}
