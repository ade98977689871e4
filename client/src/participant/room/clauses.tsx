import type { Draft } from '@haoshangliang/shared/features/drafts';
import { ClausesBelow } from '../../features/clauses/index.ts';
import { textTools, useAccess } from '../../features/drafts/index.ts';

/** 条款 below a text; whoever writes the text also decides what people propose. */
export function Clauses({ draft }: { readonly draft: Draft }) {
  const access = useAccess(draft);
  const isWriter = access === 'write' || access === 'closed';
  return <ClausesBelow draft={draft} tools={textTools} isWriter={isWriter} />;
}
