import { useTranslation } from 'react-i18next';
import styles from './connection-words.module.css';
import { classes } from './layout.tsx';

export type Line = 'connecting' | 'connected' | 'reconnecting' | 'restored';

/** The state of the line, always in words; the dot only repeats them. */
export function ConnectionWords({ line }: { readonly line: Line }) {
  const { t } = useTranslation('ui');
  const up = line === 'connected' || line === 'restored';
  return (
    <span className={styles.words} role="status">
      <span className={classes(styles.dot, !up && styles.away)} aria-hidden />
      {t(`line.${line}`)}
    </span>
  );
}
