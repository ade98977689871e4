import type { Draft } from '@haoshangliang/shared/features/drafts';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../../ui/layout.tsx';
import type { BelowText, HandIn } from '../below-text.ts';
import { type OpenEditor, useOpenEditor } from '../open-editor.ts';

// The page of the staff is there before the editor is.
const Writing = lazy(async () => ({ default: (await import('../writing/index.ts')).WritingPlace }));

/** A text open to write, wherever a page puts it. */
export function WritingDesk(props: {
  readonly draft: Draft;
  /** What stands beside it where there is room. */
  readonly beside: BelowText;
  readonly handIn?: HandIn;
}) {
  const { t } = useTranslation('drafts');
  return (
    <Suspense fallback={<Hint>{t('opening')}</Hint>}>
      <Writing {...props} />
    </Suspense>
  );
}

/** Puts words into the text, where its caret stands; null while it is not open to write on this page. */
export function useInsert(draft: Draft['id']): ((words: string) => boolean) | null {
  const editor = useOpenEditor();
  return editor?.draft === draft ? editor.insert : null;
}

/** The editor of this text, for what is written into it from the record beside it; null while it is not open on the page. */
export function useCarrying(draft: Draft['id'] | null): Pick<OpenEditor, 'block' | 'show'> | null {
  const editor = useOpenEditor();
  return editor !== null && editor.draft === draft ? editor : null;
}
