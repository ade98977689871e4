import { type HeldVote, whyUncounted } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';

/** Why a vote that is over has no count, in a sentence; null where it has one. */
export function useUncounted(): (vote: HeldVote) => string | null {
  const { t } = useTranslation('votes');
  return (vote) => {
    switch (whyUncounted(vote)) {
      case 'key-lost':
        return t('ballot.keyLost');
      case 'broken-off':
        return t('ballot.broken', { reason: vote.annulled?.reason ?? t('erased') });
      default:
        return null;
    }
  };
}
