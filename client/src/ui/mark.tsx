import type { ReactNode } from 'react';
import { classes } from './layout.tsx';
import styles from './mark.module.css';

/** A word in a frame beside a title: 示例, 演练, 已结束. */
export function Mark({
  children,
  calm = false,
}: {
  readonly children: ReactNode;
  readonly calm?: boolean;
}) {
  return <span className={classes(styles.mark, calm && styles.calm)}>{children}</span>;
}
