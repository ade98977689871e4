import type { Draft } from '@haoshangliang/shared/features/drafts';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../../i18n/start.ts';
import { useView } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { BelowText, HandIn } from './below-text.ts';
import { DraftReader } from './draft-reader.tsx';
import { hasLeftBehind } from './left-behind.ts';
import { PickOne } from './pick-one.tsx';
import { useAccess, useDrafts, useDraftTitle, useFirstDraft, useLeftBehind } from './use-drafts.ts';
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

interface Around {
  readonly below: BelowText;
  /** Of a text that is written. */
  readonly beside: BelowText;
  /** For what did not get in. */
  readonly handIn: HandIn;
}

/** The texts of the meeting, one at a time, to read or to write. */
export function DraftsPlace(around: Around) {
  const { t } = useTranslation('drafts');
  const drafts = useDrafts();
  const titleOf = useDraftTitle();
  const first = useFirstDraft(drafts);
  const left = useLeftBehind(drafts);
  const [chosen, choose] = useState<Draft['id'] | null>(left?.id ?? null);
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
      <OneDraft key={draft.id} draft={draft} {...around} />
    </Stack>
  );
}

interface OneDraftProps extends Around {
  readonly draft: Draft;
}

function OneDraft({ draft, below: Below, ...around }: OneDraftProps) {
  const { t } = useTranslation('drafts');
  const titleOf = useDraftTitle();
  const statusWords = useStatusWords();
  const mayWrite = useAccess(draft) === 'write';
  const writer = useView().viewer.who;
  // Somebody who was writing when the page went goes on where they were.
  const [writing, setWriting] = useState(() => hasLeftBehind({ draft: draft.id, writer }));
  const below = (
    <Suspense fallback={<Loading />}>
      <Below draft={draft} />
    </Suspense>
  );
  if (writing) {
    return (
      <>
        <Suspense fallback={<Loading />}>
          <Writing draft={draft} {...around} onBack={() => setWriting(false)} />
        </Suspense>
        {below}
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
      {below}
    </>
  );
}
