import { type Draft, documentName } from '@haoshangliang/shared/features/drafts';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { BelowText, HandIn } from '../below-text.ts';
import { DraftReader } from '../draft-reader.tsx';
import { useAccess, useDraftTitle } from '../use-drafts.ts';
import { Editor } from './editor.tsx';
import { EndNotice } from './end-notice.tsx';
import { giveBackLeft } from './left-texts.ts';
import { lineKeeper, writerOf } from './line-keeper.ts';
import { LostNotice } from './lost-notice.tsx';
import passages from './passages.module.css';
import { SaveWords } from './save-words.tsx';
import type { TextLine } from './text-line.ts';
import { WhoWrites } from './who-writes.tsx';
import styles from './writing.module.css';

// Whoever begins to write can do so before the versions of before are there.
const TextHistory = lazy(async () => ({
  default: (await import('../history/text-history.tsx')).TextHistory,
}));

interface WritingPlaceProps {
  readonly draft: Draft;
  /** Back to reading; left out where the text is always open to write. */
  readonly onBack?: () => void;
  readonly beside: BelowText;
  readonly handIn?: HandIn;
}

/** A draft being written: the editor while it is open, the text to read when it is not, and what did not get in. */
export function WritingPlace({ draft, onBack, beside: Beside, handIn }: WritingPlaceProps) {
  const { t } = useTranslation('drafts-writing');
  const access = useAccess(draft);
  const [round, setRound] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useLeft(draft, access === 'write');
  const isEntered = onBack !== undefined;
  useEffect(() => {
    if (isEntered) place.current?.scrollIntoView({ block: 'start' });
  }, [isEntered]);
  return (
    <div ref={place} className={styles.place}>
      {onBack === undefined ? null : (
        <Row>
          <Button onClick={onBack}>{t('stopWriting')}</Button>
        </Row>
      )}
      <LostNotice draft={draft} {...(handIn && { handIn })} />
      {draft.status === 'cutting' ? (
        <Notice>{t('cutting', { version: draft.versions.length + 1 })}</Notice>
      ) : null}
      <div className={passages.beside}>
        <div className={styles.place}>
          {access === 'write' ? (
            // Each epoch is a text of its own; another round begins with what the server has.
            <OpenText
              key={`${documentName(draft.id, draft.epoch)}:${round}`}
              draft={draft}
              again={() => setRound(round + 1)}
            />
          ) : (
            <>
              {draft.status === 'writing' ? (
                <Notice>{t(access === 'closed' ? 'end.frozen' : 'end.notAllowed')}</Notice>
              ) : null}
              <DraftReader draft={draft} />
            </>
          )}
        </div>
        <div>
          <Suspense fallback={null}>
            <Beside draft={draft} />
          </Suspense>
        </div>
      </div>
      {access === 'write' && draft.versions.length > 0 ? (
        <Suspense fallback={null}>
          <TextHistory draft={draft} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Looks for what earlier pages of this device left, whenever the text has been opened or closed. */
function useLeft(draft: Draft, mayWrite: boolean): void {
  const session = useSession();
  const latest = useRef(draft);
  latest.current = draft;
  const { id, epoch, status } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the text has been opened or closed
  useEffect(() => {
    const { shelf, lost } = lineKeeper;
    void giveBackLeft(latest.current, {
      ...{ session, shelf, lost, mayWrite, writer: writerOf(session) },
      isOpenHere: (page) => lineKeeper.isOpen(page),
    });
  }, [session, id, epoch, status, mayWrite]);
}

function useLine({ id, epoch }: Draft): TextLine | null {
  const session = useSession();
  const [line, setLine] = useState<TextLine | null>(null);
  useEffect(() => {
    const taken = lineKeeper.take(session, { id, epoch });
    setLine(taken);
    return () => lineKeeper.leave(taken);
  }, [session, id, epoch]);
  return line;
}

function OpenText({ draft, again }: { readonly draft: Draft; readonly again: () => void }) {
  const line = useLine(draft);
  return line === null ? null : <Connected draft={draft} line={line} again={again} />;
}

interface ConnectedProps {
  readonly draft: Draft;
  readonly line: TextLine;
  readonly again: () => void;
}

function Connected({ draft, line, again }: ConnectedProps) {
  const common = useTranslation('drafts').t;
  const titleOf = useDraftTitle();
  const state = useSyncExternalStore(line.subscribe, line.state);
  // Until the whole text has come there is nothing to write in: an editor on an empty text would add its own first line.
  const [hasText, setHasText] = useState(state.step === 'open');
  if (state.step === 'open' && !hasText) setHasText(true);
  const isEditing = hasText && state.step !== 'closed';
  const save = <SaveWords state={state} />;
  return (
    <>
      <Row apart>
        <WhoWrites line={line} draft={draft.id} />
        {isEditing ? null : save}
      </Row>
      {state.step === 'closed' ? <EndNotice code={state.code} line={line} again={again} /> : null}
      {isEditing ? (
        <Editor draft={draft.id} line={line} label={titleOf(draft)} save={save} />
      ) : null}
      {hasText ? null : <Hint>{common('opening')}</Hint>}
    </>
  );
}
