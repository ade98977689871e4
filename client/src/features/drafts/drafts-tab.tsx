import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { lazily } from '../../ui/until-loaded.ts';
import type { BelowText, HandIn } from './below-text.ts';
import { useDrafts, useLeftBehind } from './use-drafts.ts';

// Whoever comes in to vote need not wait for the texts.
const DraftsPlace = lazily(async () => ({
  default: (await import('./drafts-place.tsx')).DraftsPlace,
}));

/** 协商意见稿 in the room; null while there is none to be seen. */
export function useDraftsTab(around: {
  readonly below: BelowText;
  readonly beside: BelowText;
  readonly handIn: HandIn;
}): Tab | null {
  const { t } = useTranslation('drafts');
  const drafts = useDrafts();
  const left = useLeftBehind(drafts);
  if (drafts.length === 0) return null;
  const content = (
    <Suspense fallback={<Loading />}>
      <DraftsPlace {...around} />
    </Suspense>
  );
  return { id: 'drafts', title: t('title'), content, waits: left !== undefined };
}
