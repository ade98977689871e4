import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../../../ui-staff/menu.tsx';
import { useOpenEditor } from '../open-editor.ts';
import { useDrafts } from '../use-drafts.ts';

/** The draft that is open to write on this page and that everybody may read; undefined while there is none. */
export function useWritableDraft(): Draft | undefined {
  const editor = useOpenEditor();
  return useDrafts().find(({ id, readers }) => id === editor?.draft && readers === 'participants');
}

/** 写入意见稿: offers to write somebody's words into the text that is open on this page; nothing while none is. */
export function usePutIntoText(): (text: string | null) => readonly MenuEntry[] {
  const { t } = useTranslation('drafts-staff');
  const editor = useOpenEditor();
  return useCallback(
    (text) =>
      editor === null || text === null
        ? []
        : [{ id: 'put-into-text', words: t('putIntoText'), press: () => void editor.add(text) }],
    [editor, t],
  );
}
