import { accessTo } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useViewer } from '../../sync/use-meeting.tsx';
import { hasLeftBehind } from './left-behind.ts';

/** 协商意见稿 that this page may read, the newest last. */
export function useDrafts(): readonly Draft[] {
  const drafts = useMeeting((state) => state.drafts.drafts);
  return useMemo(
    () =>
      valuesOf(drafts).filter(({ kind, status }) => kind === 'consensus' && status !== 'removed'),
    [drafts],
  );
}

/** The one that people would look at first: that of the current item, else the newest. */
export function useFirstDraft(drafts: readonly Draft[]): Draft | undefined {
  const current = useMeeting((state) => state.agenda.current);
  const ofItem = drafts.filter(({ item }) => item !== null && item === current);
  return ofItem[ofItem.length - 1] ?? drafts[drafts.length - 1];
}

/** The newest of these drafts that something of this person's has not got into. */
export function useLeftBehind(drafts: readonly Draft[]): Draft | undefined {
  const { who: writer } = useViewer();
  const left = drafts.filter(({ id }) => hasLeftBehind({ draft: id, writer }));
  return left[left.length - 1];
}

/** Titles as they are shown, also where the words have been erased. */
export function useDraftTitle(): (draft: Pick<Draft, 'title'>) => string {
  const { t } = useTranslation('drafts');
  return ({ title }) => title ?? t('erased');
}

/** What this device may do in the draft's present epoch now. */
export function useAccess(draft: Draft): ReturnType<typeof accessTo> {
  const viewer = useViewer();
  const phase = useMeeting((state) => state.life.phase);
  return accessTo(draft, viewer, { epoch: draft.epoch, phase });
}
