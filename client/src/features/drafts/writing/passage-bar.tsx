import { MessageSquareText } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { OpenPassages } from './open-passages.ts';
import styles from './passages.module.css';

/** From a passage to what is said about it; nothing where the caret stands on none. */
export function PassageBar({ passages }: { readonly passages: OpenPassages }) {
  const { t } = useTranslation('drafts-writing');
  const { here } = useSyncExternalStore(passages.subscribe, passages.current);
  const [first] = here;
  if (first === undefined) return null;
  return (
    <div className={styles.here}>
      <Button small onClick={() => passages.want(first)}>
        <MessageSquareText aria-hidden /> {t('toComment', { count: here.length })}
      </Button>
    </div>
  );
}
