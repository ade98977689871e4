import type { Comment } from '@haoshangliang/shared/features/comments';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Passages, PassagesNow } from './tools.ts';

/** A comment that was taken back stays for the sake of the replies to it. */
export function isThere({ withdrawn, replies }: Comment): boolean {
  return !withdrawn || replies.some((reply) => !reply.withdrawn);
}

const never = () => () => {};
const none = (): PassagesNow | null => null;

/** Marks the passages in the text, puts the comments into its order, and brings the one into sight that somebody wants. */
export function usePassages(passages: Passages | null, shown: readonly Comment[]) {
  const now = useSyncExternalStore(passages?.subscribe ?? never, passages?.current ?? none);
  const marked = JSON.stringify(
    shown.map(({ id, anchor, epoch, quote }) => ({ id, anchor, epoch, quote })),
  );
  useEffect(() => passages?.show(JSON.parse(marked)), [passages, marked]);
  useEffect(() => () => passages?.show([]), [passages]);
  const list = useRef<HTMLUListElement>(null);
  const wanted = now?.wanted ?? null;
  useEffect(() => {
    if (wanted === null) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-comment="${wanted.id}"]`);
    card?.scrollIntoView({ block: 'center' });
    card?.focus({ preventScroll: true });
  }, [wanted]);
  const order = now?.order;
  const ordered = useMemo(
    () =>
      [...shown].sort(
        (one, other) => placeIn(order, one) - placeIn(order, other) || one.at - other.at,
      ),
    [shown, order],
  );
  return { now, list, ordered };
}

/** What is gone comes last. */
function placeIn(order: PassagesNow['order'] | undefined, { id }: Comment): number {
  return order?.get(id) ?? Number.MAX_SAFE_INTEGER;
}
