import type { ItemId } from '@haoshangliang/shared/features/agenda';
import type { OpinionStatus } from '@haoshangliang/shared/features/opinions';
import { useMemo, useState } from 'react';
import { useMeeting, useViewer } from '../../sync/use-meeting.tsx';
import { useCalmRows } from './calm-rows.ts';
import type { Reading } from './reading.ts';
import { type Order, opinionRows } from './rows.ts';
import { useItems } from './use-items.ts';

const atOnce = 30;

interface ListOptions {
  readonly statuses: readonly OpinionStatus[];
  /** The list follows the meeting from item to item until somebody chooses one. */
  readonly follows: boolean;
  readonly order: Order;
  /** Who is at the list; without it somebody always is. */
  readonly reading?: Reading;
  /** How many rows stand there before more are asked for; other parts of a desk wait below them. */
  readonly begins?: number;
  /** Ids of what was written down on this page: it is never held back from whoever wrote it. */
  readonly writtenHere?: ReadonlySet<string>;
}

/** A list of opinions that stands still while it is read. */
export function useOpinionList(options: ListOptions) {
  const { statuses, follows, order, reading, writtenHere, begins = atOnce } = options;
  const state = useMeeting(({ opinions }) => opinions);
  const { seats } = useViewer();
  const items = useItems();
  const [kept, keep] = useState(items.likely);
  const [chosen, choose] = useState<ItemId | null>(null);
  const item = chosen ?? (follows ? items.likely : kept);
  const present = useMemo(
    () => opinionRows(state, { item, order, statuses }),
    [state, item, order, statuses],
  );
  // Where nothing stands there is nothing to read: the list goes on with the meeting.
  const goesOn = !follows && chosen === null && present.length === 0;
  if (goesOn && kept !== items.likely) keep(items.likely);
  const question = `${item} ${order}`;
  const calm = useCalmRows(present, {
    question: `${question} ${reading?.since ?? ''}`,
    moving: reading?.now === false,
    isOwn: ({ id, opinion }) => seats.includes(opinion.author) || writtenHere?.has(id) === true,
  });
  const [length, setLength] = useState({ question, rows: begins });
  const shown = length.question === question ? length.rows : begins;
  return {
    items,
    item,
    choose,
    /** To what the meeting is at; null where the list is there. */
    catchUp:
      item === items.likely
        ? null
        : () => {
            choose(null);
            keep(items.likely);
          },
    order,
    total: present.length,
    rows: calm.rows.slice(0, shown),
    left: Math.max(0, calm.rows.length - shown),
    fresh: calm.fresh,
    take: calm.take,
    more: () => setLength({ question, rows: shown + atOnce }),
  };
}

export type OpinionList = ReturnType<typeof useOpinionList>;
