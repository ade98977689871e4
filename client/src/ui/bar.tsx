import { type ReactNode, useEffect, useState } from 'react';
import styles from './bar.module.css';
import { classes } from './layout.tsx';

function isTyping(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type)
  );
}

function useTyping(): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    const look = () => setTyping(isTyping());
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, []);
  return typing;
}

/** Stands at the bottom edge of the page, announced when it appears, out of the way while somebody types. */
export function Bar({ children }: { readonly children: ReactNode }) {
  const typing = useTyping();
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['bar'] = '';
    return () => {
      delete dataset['bar'];
    };
  }, []);
  return (
    <div className={classes(styles.bar, typing && styles.aside)} role="status">
      {children}
    </div>
  );
}
