import { ChevronDown, ChevronUp } from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Figures, Hidden } from '../../../ui/layout.tsx';
import styles from './find-bar.module.css';
import { type Found, foundIn, goOn, lookFor } from './finding.ts';

interface FindBarProps {
  readonly view: EditorView;
  readonly state: EditorState;
  readonly onClose: () => void;
}

/** 查找: how often the words stand in the text, and from one place to the next. */
export function FindBar({ view, state, onClose }: FindBarProps) {
  const { t } = useTranslation('drafts-writing');
  const ui = useTranslation('ui').t;
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = foundIn(state);
  const said = useFoundWords(words, found);
  const look = (next: string) => {
    setWords(next);
    lookFor(view, next);
  };
  const close = () => {
    lookFor(view, '');
    onClose();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter also ends a word that is being composed.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    goOn(view, event.shiftKey ? 'previous' : 'next');
  };
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={words}
        onChange={({ target }) => look(target.value)}
        onKeyDown={press}
      />
      <span className={styles.found}>
        <Figures>{said}</Figures>
      </span>
      <div className={styles.keys}>
        <Button small disabled={found.count === 0} onClick={() => goOn(view, 'previous')}>
          <ChevronUp aria-hidden />
          <Hidden>{t('find.previous')}</Hidden>
        </Button>
        <Button small disabled={found.count === 0} onClick={() => goOn(view, 'next')}>
          <ChevronDown aria-hidden />
          <Hidden>{t('find.next')}</Hidden>
        </Button>
        <Button small look="quiet" onClick={close}>
          {ui('close')}
        </Button>
      </div>
      <Announcer words={said} />
    </search>
  );
}

function useFoundWords(words: string, { count, current }: Found): string {
  const { t } = useTranslation('drafts-writing');
  if (words === '') return '';
  if (count === 0) return t('find.none');
  return current === 0 ? t('find.count', { count }) : t('find.place', { count, current });
}
