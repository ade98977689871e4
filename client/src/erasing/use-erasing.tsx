import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../sync/use-meeting.tsx';
import { Loading } from '../ui/loading.tsx';
import type { MenuEntry } from '../ui-staff/menu.tsx';
import type { Erasable } from './erase-words.tsx';

// Fetched when somebody asks for it.
const EraseWords = lazy(async () => ({
  default: (await import('./erase-words.tsx')).EraseWords,
}));

interface Erasing {
  /** May whoever is at this page destroy anything? */
  readonly may: boolean;
  /** 依申请删除内容, for whoever prepares the meeting; `of`: null where nothing is left to be destroyed. */
  readonly entriesFor: (of: Erasable | null) => readonly MenuEntry[];
  readonly ask: (of: Erasable) => void;
  readonly dialog: ReactNode;
}

/** 依申请删除: the entry in a menu and what it asks. */
export function useErasing(): Erasing {
  const { t } = useTranslation('staff');
  const { rights } = useViewer();
  const [asked, ask] = useState<Erasable | null>(null);
  const may = rights.includes('prepare');
  const entriesFor = useCallback(
    (of: Erasable | null): readonly MenuEntry[] =>
      may && of !== null ? [{ id: 'erase', words: t('erase.open'), press: () => ask(of) }] : [],
    [may, t],
  );
  const dialog =
    asked === null ? null : (
      <Suspense fallback={<Loading />}>
        <EraseWords erasable={asked} onClose={() => ask(null)} />
      </Suspense>
    );
  return { may, entriesFor, ask, dialog };
}
