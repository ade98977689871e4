import type { StreamEvent } from '@haoshangliang/shared/meeting';

/** Is it the event that created the draft? */
export function creates({ type, data }: StreamEvent, draft: string): boolean {
  return type === 'drafts/draft-created' && (data as { readonly draft?: unknown }).draft === draft;
}
