import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classes } from './layout.tsx';

interface CardProps {
  readonly title?: ReactNode;
  readonly children: ReactNode;
  /** Stands out from its neighbours: what happens at this moment. */
  readonly now?: boolean;
}

export function Card({ title, children, now = false }: CardProps) {
  const id = useId();
  return (
    <section
      className={classes(styles.card, now && styles.now)}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title === undefined ? null : (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
