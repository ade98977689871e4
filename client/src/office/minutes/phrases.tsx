import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInsert } from '../../features/drafts/staff/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './minutes.module.css';
import { useOfficePapers } from './use-office-papers.ts';

/** 常用语: what the office writes in all its minutes, each by a press or by Alt and its number. */
export function Phrases({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('minutes');
  const insert = useInsert(draft.id);
  const phrases = useOfficePapers()?.phrases ?? [];
  usePhraseKeys(phrases, insert);
  if (insert === null) return null;
  return (
    <section className={styles.phrases} aria-label={t('phrases')}>
      {phrases.map((phrase, i) => (
        <Button
          // biome-ignore lint/suspicious/noArrayIndexKey: a phrase is known by its key
          key={i}
          small
          look="quiet"
          title={t('phraseKey', { no: i + 1 })}
          // The text keeps its caret.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => insert(phrase)}
        >
          {t('phrase', { no: i + 1, words: phrase })}
        </Button>
      ))}
      <Link to="/office/papers">{t('phrasesChange')}</Link>
    </section>
  );
}

function usePhraseKeys(phrases: readonly string[], insert: ((words: string) => boolean) | null) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      if (!event.altKey || event.ctrlKey || event.metaKey || digit === undefined) return;
      const phrase = phrases[Number(digit) - 1];
      if (phrase === undefined || insert === null) return;
      event.preventDefault();
      insert(phrase);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [phrases, insert]);
}
