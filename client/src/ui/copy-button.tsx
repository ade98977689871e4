import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from './announcer.tsx';
import { Button } from './button.tsx';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

/**
 * Copies a text. On an unencrypted line there is no clipboard to write to; the old command often works, and where
 * nothing does the text stands there selected, to be copied by hand.
 */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('ui');
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async () => {
    const done = (await toClipboard(text)) || byCommand(text);
    setState(done ? 'copied' : 'by-hand');
  };
  return (
    <div>
      <Button onClick={() => void copy()}>{state === 'copied' ? t('copied') : label}</Button>
      <Announcer words={state === 'copied' ? t('copied') : ''} />
      {state === 'by-hand' ? (
        <textarea
          className={styles.text}
          readOnly
          rows={4}
          value={text}
          aria-label={t('copyByHand')}
          title={t('copyByHand')}
          onFocus={({ target }) => target.select()}
        />
      ) : null}
    </div>
  );
}

async function toClipboard(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function byCommand(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.className = styles.away ?? '';
  document.body.append(box);
  box.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    box.remove();
  }
}
