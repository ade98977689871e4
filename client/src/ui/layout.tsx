import type { ReactNode } from 'react';
import styles from './layout.module.css';

export interface Joined {
  readonly children: ReactNode;
}

export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined).join(' ');
}

/** Things one below the other, at an even distance. */
export function Stack({ children, gap }: Joined & { readonly gap?: 'tight' | 'loose' }) {
  return (
    <div className={classes(styles.stack, gap === undefined ? undefined : styles[gap])}>
      {children}
    </div>
  );
}

/** Things beside one another, wrapping; `apart` pushes them to both ends. */
export function Row({ children, apart = false }: Joined & { readonly apart?: boolean }) {
  return <div className={classes(styles.row, apart && styles.apart)}>{children}</div>;
}

/** A reading page of one column. */
export function Page({ children }: Joined) {
  return <main className={styles.page}>{children}</main>;
}

/** The last of a form in a card: its main button is in reach however long the form is. */
export function FormFoot({ children }: Joined) {
  return <div className={classes(styles.stack, styles.tight, styles.foot)}>{children}</div>;
}

/** For screen readers only. */
export function Hidden({ children }: Joined) {
  return <span className={styles.hidden}>{children}</span>;
}

export function Hint({ children }: Joined) {
  return <p className={styles.hint}>{children}</p>;
}

export function Strong({ children }: Joined) {
  return <span className={styles.strong}>{children}</span>;
}

/** Clocks and counts, in figures of one width. */
export function Figures({ children, large = false }: Joined & { readonly large?: boolean }) {
  return <span className={large ? styles.numeral : styles.figures}>{children}</span>;
}
