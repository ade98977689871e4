import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { classes, Hidden } from './layout.tsx';

type Look = 'primary' | 'plain' | 'quiet';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** primary: the one seal-red action of a screen. */
  readonly look?: Look;
  readonly wide?: boolean;
  readonly small?: boolean;
  /** Shown instead of the label while the press is on its way; the button then takes no second press. */
  readonly busy?: string | false;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', wide, small, busy = false, children, onClick, ...rest } = props;
  const waits = busy !== false;
  return (
    <button
      type="button"
      {...rest}
      {...(waits ? { 'aria-disabled': true } : { onClick })}
      className={buttonLook(look, wide, small)}
    >
      {waits ? busy : children}
    </button>
  );
}

function buttonLook(look: Look, wide = false, small = false): string {
  const own = look === 'plain' ? undefined : styles[look];
  return classes(styles.button, own, wide && styles.wide, small && styles.small);
}

/** Class of a link that looks like a button. */
export function linkLook(look: Look = 'plain'): string {
  return buttonLook(look);
}

/** Class of something that opens a list and shows an icon only. */
export function iconLook(): string {
  return classes(buttonLook('quiet', false, true), styles.icon);
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'wide' | 'busy' | 'aria-label'> {
  readonly icon: ReactNode;
  /** Said by screen readers and shown when the pointer rests on it. */
  readonly label: string;
}

export function IconButton({ icon, label, look = 'quiet', small, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      className={classes(buttonLook(look, false, small), styles.icon)}
    >
      {icon}
      <Hidden>{label}</Hidden>
    </button>
  );
}
