import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './layout.tsx';
import styles from './notice.module.css';

type NoticeKind = 'info' | 'warn' | 'good';

interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const icons = { info: Info, warn: TriangleAlert, good: CircleCheck } as const;

/** Says what happened, what is safe and what to do; a warning interrupts the screen reader, the others wait their turn. */
export function Notice({ kind = 'info', children, actions }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div
      className={classes(styles.notice, styles[kind])}
      role={kind === 'warn' ? 'alert' : 'status'}
    >
      <Icon aria-hidden />
      <div>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
