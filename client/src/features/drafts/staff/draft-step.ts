import { useTranslation } from 'react-i18next';
import { useOutline } from '../../../outline/index.ts';
import type { NextStep } from '../../../sync/next-step.ts';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { useDrafts, useDraftTitle } from '../use-drafts.ts';
import { useStatusWords } from '../use-status-words.ts';

/** Once the consensus is there, and before anything is voted on, the text is frozen. */
export function useDraftStep(): NextStep | null {
  const { t } = useTranslation('drafts-staff');
  const drafts = useDrafts();
  const { current, next } = useOutline();
  const may = useMay();
  const phase = useMeeting((state) => state.life.phase);
  const statusWords = useStatusWords();
  const isDue = current?.item.kind === 'consensus' || next?.item.kind === 'ballot';
  const items = [null, current?.item.id, next?.item.id];
  const draft = drafts.find(({ item, status }) => status !== 'frozen' && items.includes(item));
  if (phase !== 'open' || !isDue || draft === undefined || !may('drafts/freeze-draft')) return null;
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
  const { t } = useTranslation('drafts-staff');
  const drafts = useDrafts();
  const titleOf = useDraftTitle();
  return drafts
    .filter(({ status }) => status !== 'frozen')
    .map((draft) => t('unfinished', { title: titleOf(draft) }));
}
