import type { Recorded } from '../../kernel/index.ts';
import type { DraftsCommand } from './commands.ts';
import type { DraftsEvent } from './events.ts';

const back = {
  'drafts/draft-created': 'drafts/remove-draft',
  'drafts/draft-restored': 'drafts/remove-draft',
  'drafts/draft-removed': 'drafts/restore-draft',
  'drafts/draft-shown': 'drafts/withhold-draft',
  'drafts/draft-withheld': 'drafts/show-draft',
  'drafts/version-frozen': 'drafts/reopen-draft',
  'drafts/freeze-requested': 'drafts/release-freeze',
  'drafts/freeze-released': 'drafts/freeze-draft',
  'drafts/draft-reopened': 'drafts/freeze-draft',
} as const;

export function counterDrafts(event: Recorded<DraftsEvent>): DraftsCommand | null {
  const { draft } = event.data;
  switch (event.type) {
    case 'drafts/draft-renamed':
      return event.words?.before == null
        ? null
        : { type: 'drafts/rename-draft', draft, title: event.words.before };
    case 'drafts/writer-admitted':
      return { type: 'drafts/dismiss-writer', draft, seat: event.data.seat };
    case 'drafts/writer-dismissed':
      return { type: 'drafts/admit-writer', draft, seat: event.data.seat };
    case 'drafts/draft-destroyed':
      return null;
    default:
      return { type: back[event.type], draft };
  }
}
