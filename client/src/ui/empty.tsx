import type { ReactNode } from 'react';
import styles from './empty.module.css';
import { Strong } from './layout.tsx';

interface EmptyProps {
  readonly title: string;
  /** What to do first. */
  readonly children?: ReactNode;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p>
        <Strong>{title}</Strong>
      </p>
      {children}
    </div>
  );
}
