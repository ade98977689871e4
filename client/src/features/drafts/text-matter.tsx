import { getIn } from '@haoshangliang/shared/kernel';
import { type ComponentType, useEffect, useRef } from 'react';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { TextBlocks } from '../../text/index.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './drafts.module.css';
import { blocksOf } from './followed-text.ts';
import { useDrafts, useDraftTitle } from './use-drafts.ts';
import { useFollowedText } from './use-followed-text.ts';
import { useStatusWords } from './use-status-words.ts';

/** Whether the hall should see the text now: while an item is at hand that has one, and everybody may read it. */
export function useTextMatter(): ComponentType | null {
  return useHallDraft() === undefined ? null : TextMatter;
}

function useHallDraft() {
  const drafts = useDrafts().filter(({ readers }) => readers === 'participants');
  const current = useMeeting(({ agenda }) =>
    agenda.current === null ? undefined : getIn(agenda.items, agenda.current),
  );
  if (current === undefined) return undefined;
  const own = drafts.filter(({ item }) => item === current.id);
  const whole = current.kind === 'consensus' ? drafts.filter(({ item }) => item === null) : [];
  return own[own.length - 1] ?? whole[whole.length - 1];
}

function TextMatter() {
  const draft = useHallDraft();
  return draft === undefined ? null : <HallText key={draft.id} draft={draft} />;
}

type Shown = NonNullable<ReturnType<typeof useHallDraft>>;

/** The text in the hall's size; what has just been changed stays in sight. */
function HallText({ draft }: { readonly draft: Shown }) {
  const titleOf = useDraftTitle();
  const statusWords = useStatusWords();
  const { text } = useFollowedText(draft);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the text has changed
  useEffect(() => {
    box.current?.querySelector('[data-changed]')?.scrollIntoView({ block: 'center' });
  }, [text]);
  return (
    <>
      <h2 className={styles.hallTitle}>
        {titleOf(draft)} <Mark calm>{statusWords(draft)}</Mark>
      </h2>
      <div ref={box} className={styles.hall}>
        {text === null ? null : <TextBlocks blocks={blocksOf(text)} changed={text.changed} wide />}
      </div>
    </>
  );
}
