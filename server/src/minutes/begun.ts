import type { StreamEvent } from '@haoshangliang/shared/meeting';

/** Is it the event that created the draft? */
export function creates({ type, data }: StreamEvent, draft: string): boolean {
  return type === 'drafts/draft-created' && (data as { readonly draft?: unknown }).draft === draft;
}

/** Is it the event that issued minutes, the first or a correction? */
export function issuesMinutes({ type }: Pick<StreamEvent, 'type'>): boolean {
  return type === 'life/minutes-issued';
}
