import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../../sync/next-step.ts';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { useDrafts } from '../use-drafts.ts';
import { useStatusWords } from '../use-status-words.ts';

/** While the meeting is forming its consensus, the text of the item at hand is frozen before anything is voted on. */
export function useDraftStep(): NextStep | null {
  const { t } = useTranslation('drafts');
  const drafts = useDrafts();
  const current = useMeeting((state) => state.agenda.current);
  const may = useMay();
  const statusWords = useStatusWords();
  const draft = drafts.find(({ item, status }) => item === current && status !== 'frozen');
  if (current === null || draft === undefined || !may('drafts/freeze-draft')) return null;
  if (draft.status === 'cutting') {
    return { words: statusWords(draft), press: () => undefined, waits: true };
  }
  return {
    words: t('freeze', { version: draft.versions.length + 1 }),
    press: (action) => void action.run({ type: 'drafts/freeze-draft', draft: draft.id }),
  };
}

/** Drafts that were never frozen, or have been opened again since, one line each. */
export function useUnfinishedDrafts(): readonly string[] {
  const { t } = useTranslation('drafts');
  const drafts = useDrafts();
  return drafts
    .filter(({ status }) => status !== 'frozen')
    .map(({ title }) => t('unfinished', { title: title ?? t('erased') }));
}
