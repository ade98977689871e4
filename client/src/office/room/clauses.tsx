import type { Draft } from '@haoshangliang/shared/features/drafts';
import { ClausesDesk } from '../../features/clauses/staff/index.ts';
import { textTools } from '../../features/drafts/index.ts';

/** 条款 below the text that staff write. */
export function Clauses({ draft }: { readonly draft: Draft }) {
  return <ClausesDesk draft={draft} tools={textTools} />;
}
