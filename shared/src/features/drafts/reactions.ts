import type { Reaction, Recorded } from '../../kernel/index.ts';
import type { DraftsEvent } from './events.ts';

/**
 * The text is cut and stored after the request is on record; a cut that a crash interrupted is made at the next start.
 * So is what a destruction leaves to be done.
 */
export function draftsReactions(event: Recorded<DraftsEvent>): Reaction[] {
  if (event.type === 'drafts/draft-destroyed')
    return [{ name: 'destroy-texts', input: { draft: event.data.draft } }];
  if (event.type !== 'drafts/freeze-requested') return [];
  return [{ name: 'cut-draft', input: { draft: event.data.draft, epoch: event.data.epoch } }];
}
