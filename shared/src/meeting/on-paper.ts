import type { About } from '../features/photos/index.ts';
import { getIn } from '../kernel/index.ts';
import type { MeetingState } from './features.ts';

/** What a photo may be attached to: recorded as given on paper and still counting, or a frozen text to be signed. */
export function isOnPaper({ minutes, drafts }: MeetingState, about: About): boolean {
  switch (about.kind) {
    case 'review': {
      const review = minutes.naming === about.naming ? minutes.reviews[about.gate] : undefined;
      return review?.how === 'paper' && review.version === about.version;
    }
    case 'signature': {
      const { signature } = minutes;
      return signature?.how === 'paper' && signature.version === about.version;
    }
    case 'confirmations':
      return Object.values(minutes.confirmations).some(
        ({ how, version }) => how === 'paper' && version === about.version,
      );
    default: {
      const draft = getIn(drafts.drafts, about.draft);
      const isFrozen = draft?.versions.some(({ version }) => version === about.version) ?? false;
      return draft?.kind === 'consensus' && isFrozen;
    }
  }
}
