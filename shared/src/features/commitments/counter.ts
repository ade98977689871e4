import type { Recorded } from '../../kernel/index.ts';
import type { CommitmentsCommand } from './commands.ts';
import type { CommitmentsEvent } from './events.ts';

export function counterCommitments(event: Recorded<CommitmentsEvent>): CommitmentsCommand | null {
  const { commitment } = event.data;
  switch (event.type) {
    case 'commitments/changed': {
      const text = event.words?.before;
      return text == null
        ? null
        : { type: 'commitments/change', commitment, ...event.data.before, text };
    }
    case 'commitments/answered':
      return event.words === null
        ? null
        : { type: 'commitments/answer', commitment, text: event.words.before };
    case 'commitments/struck':
      return { type: 'commitments/restore', commitment };
    default:
      return { type: 'commitments/strike', commitment };
  }
}
