import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { classes } from './layout.tsx';
import { useStamp } from './stamp.tsx';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** As large as the page: one matter that wants all attention. */
  readonly full?: boolean;
  readonly onClose: () => void;
}

// iOS got <dialog> with 15.4.
const hasDialog =
  typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;

/** A question that must be answered before going on. The close button stands top right, where the elder-mode standard wants it. */
export function Dialog(props: DialogProps) {
  return hasDialog ? <NativeDialog {...props} /> : <PlainDialog {...props} />;
}

function look({ full = false }: DialogProps): string {
  return classes(styles.dialog, full && styles.full);
}

function NativeDialog(props: DialogProps) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} className={look(props)} aria-labelledby={id} onClose={props.onClose}>
      <Content {...props} id={id} />
    </dialog>
  );
}

function PlainDialog(props: DialogProps) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
    if (event.key === 'Tab') keepInside(event, ref.current);
  };
  return (
    <div className={styles.scrim}>
      <div
        ref={ref}
        className={look(props)}
        role="dialog"
        onKeyDown={keys}
        aria-modal
        aria-labelledby={id}
        tabIndex={-1}
      >
        <Content {...props} id={id} />
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = box?.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]');
  const first = stops?.[0];
  const last = stops?.[stops.length - 1];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

function Content({ id, title, full, children, actions, onClose }: DialogProps & { id: string }) {
  const { t } = useTranslation('ui');
  const stamp = useStamp();
  return (
    <>
      <div className={styles.head}>
        <h2 id={id}>
          {title} {full === true ? stamp : null}
        </h2>
        <IconButton icon={<X aria-hidden />} label={t('close')} onClick={onClose} />
      </div>
      <div className={styles.body}>
        {children}
        {actions === undefined ? null : (
          <div className={styles.end}>
            <div className={styles.actions}>{actions}</div>
          </div>
        )}
      </div>
    </>
  );
}

/** The last of a dialog's form: stays in sight while what is above it scrolls. */
export function DialogEnd({ children }: { readonly children: ReactNode }) {
  return <div className={styles.end}>{children}</div>;
}
