import type { OpinionsCommand } from '@haoshangliang/shared/features/opinions';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { parseCommand } from '@haoshangliang/shared/wire';
import { useMemo } from 'react';
import type { Entry, Fate } from '../../sync/outbox-entry.ts';
import { useOutbox } from '../../sync/use-meeting.tsx';

type Raising = Extract<OpinionsCommand, { type: 'opinions/raise-opinion' }>;

/** An opinion that was handed in on this device, and what has become of that. */
export interface Raised {
  readonly id: string;
  readonly seat: SeatId | null;
  readonly madeAt: number;
  readonly fate: Fate;
  readonly opinion: Raising;
}

function raisedOf({ request, fate }: Entry): Raised | null {
  const parsed = parseCommand(request.body);
  if (!parsed.ok || parsed.value.type !== 'opinions/raise-opinion') return null;
  const { id, seat, madeAt } = request;
  return { id, seat, madeAt, fate, opinion: parsed.value };
}

/** In the order in which they were handed in, by one person or all on this device; counted ones stay until the page goes. */
export function useOwnRaised(by?: SeatId): readonly Raised[] {
  const entries = useOutbox();
  return useMemo(() => {
    const raised = entries.flatMap((entry) => raisedOf(entry) ?? []);
    return by === undefined ? raised : raised.filter(({ seat }) => seat === by);
  }, [entries, by]);
}

/** Opinions whose second by that person, or taking back, has no answer yet. */
export function usePendingSeconds(by: SeatId | null): ReadonlySet<string> {
  const entries = useOutbox();
  return useMemo(() => {
    const waiting = entries.filter(
      ({ request, fate }) =>
        request.seat === by &&
        ['opinions/second', 'opinions/unsecond'].includes(request.body.type) &&
        (fate.step === 'unsent' || fate.step === 'sent'),
    );
    return new Set(waiting.map(({ request }) => `${request.body['opinion']}`));
  }, [entries, by]);
}
