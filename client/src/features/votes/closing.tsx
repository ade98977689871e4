import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useSecondsToCount } from './countdown.ts';

/** 已截止: when the count comes. The seconds tick: heard once, as part of the announcement, is enough. */
export function Closing({ vote }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  const seconds = useSecondsToCount(vote);
  return <p aria-hidden>{t('ballot.closingNow', { seconds })}</p>;
}
