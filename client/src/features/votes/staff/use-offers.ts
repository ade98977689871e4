import { valuesOf } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { keyOf, type Offer } from './vote-form.ts';

/** Frozen texts that a vote may be about, the newest first. */
export function useOffers(): readonly Offer[] {
  const { t } = useTranslation('votes');
  const drafts = useMeeting((state) => state.drafts.drafts);
  return useMemo(() => {
    const frozen = valuesOf(drafts)
      .filter(({ status }) => status !== 'removed')
      .flatMap(({ id, title, readers, versions }) =>
        versions.map(({ version, at }) => ({
          at,
          subject: { draft: id, version },
          title: title ?? t('erased'),
          shown: readers === 'participants',
        })),
      );
    return frozen
      .sort((one, other) => other.at - one.at)
      .map(({ subject, title, shown }) => ({ key: keyOf(subject), subject, title, shown }));
  }, [drafts, t]);
}
