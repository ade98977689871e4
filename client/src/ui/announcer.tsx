import styles from './layout.module.css';

/** Speaks `words` to screen readers whenever they change; nothing to see. */
export function Announcer({ words }: { readonly words: string }) {
  return (
    <div className={styles.hidden} aria-live="polite" aria-atomic>
      {words}
    </div>
  );
}
