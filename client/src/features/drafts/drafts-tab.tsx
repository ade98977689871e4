import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../../i18n/start.ts';
import { useView } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { Tab } from '../../ui/tabs.tsx';
import { DraftReader } from './draft-reader.tsx';
import { hasLeftBehind } from './left-behind.ts';
import { PickOne } from './pick-one.tsx';
import { useAccess, useDrafts, useDraftTitle, useFirstDraft } from './use-drafts.ts';
import { useStatusWords } from './use-status-words.ts';

const words = import.meta.glob<{ default: object }>('../../i18n/*/drafts-writing.json');

// The editor is heavy and most people only read: it is fetched when somebody begins to write.
const Writing = lazy(async () => {
  const [{ WritingPlace }] = await Promise.all([
    import('./writing/index.ts'),
    loadWords(['drafts-writing'], words),
  ]);
  return { default: WritingPlace };
});

/** What stands below a text that is read. */
export type BelowText = ComponentType<{ readonly draft: Draft }>;

/** 协商意见稿 in the room; null while there is none to be seen. */
export function useDraftsTab(below: BelowText): Tab | null {
  const { t } = useTranslation('drafts');
  const drafts = useDrafts();
  if (drafts.length === 0) return null;
  return { id: 'drafts', title: t('title'), content: <DraftsTab below={below} /> };
}

function DraftsTab({ below }: { readonly below: BelowText }) {
  const { t } = useTranslation('drafts');
  const drafts = useDrafts();
  const titleOf = useDraftTitle();
  const first = useFirstDraft(drafts);
  const [chosen, choose] = useState<Draft['id'] | null>(null);
  const draft = drafts.find(({ id }) => id === chosen) ?? first;
  if (draft === undefined) return null;
  return (
    <Stack>
      {drafts.length === 1 ? null : (
        <PickOne
          label={t('choose')}
          options={drafts.map((one) => ({ value: one.id, words: titleOf(one) }))}
          chosen={draft.id}
          onPick={choose}
        />
      )}
      <OneDraft key={draft.id} draft={draft} below={below} />
    </Stack>
  );
}

interface OneDraftProps {
  readonly draft: Draft;
  readonly below: BelowText;
}

function OneDraft({ draft, below: Below }: OneDraftProps) {
  const { t } = useTranslation('drafts');
  const titleOf = useDraftTitle();
  const statusWords = useStatusWords();
  const mayWrite = useAccess(draft) === 'write';
  const writer = useView().viewer.who;
  // Somebody who was writing when the page went goes on where they were.
  const [writing, setWriting] = useState(() => hasLeftBehind({ draft: draft.id, writer }));
  if (writing) {
    return (
      <>
        <Suspense fallback={<Loading />}>
          <Writing draft={draft} onBack={() => setWriting(false)} />
        </Suspense>
        <Below draft={draft} />
      </>
    );
  }
  return (
    <>
      <Card title={titleOf(draft)}>
        <Row apart>
          <Hint>{statusWords(draft)}</Hint>
          {mayWrite ? <Button onClick={() => setWriting(true)}>{t('write')}</Button> : null}
        </Row>
        <DraftReader draft={draft} />
      </Card>
      <Below draft={draft} />
    </>
  );
}
