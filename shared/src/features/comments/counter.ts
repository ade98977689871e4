import type { Recorded } from '../../kernel/index.ts';
import type { CommentsCommand } from './commands.ts';
import type { CommentsEvent } from './events.ts';

/** The command that leads back; what people wrote they take back themselves, where it stands. */
export function counterComments(event: Recorded<CommentsEvent>): CommentsCommand | null {
  switch (event.type) {
    case 'comments/resolved':
      return { type: 'comments/reopen', comment: event.data.comment };
    case 'comments/reopened':
      return { type: 'comments/resolve', comment: event.data.comment };
    default:
      return null;
  }
}
