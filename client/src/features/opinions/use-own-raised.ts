import type { OpinionsCommand } from '@haoshangliang/shared/features/opinions';
import { parseCommand } from '@haoshangliang/shared/wire';
import { useMemo } from 'react';
import type { Entry, Fate } from '../../sync/outbox-entry.ts';
import { useOutbox } from '../../sync/use-meeting.tsx';

type Raising = Extract<OpinionsCommand, { type: 'opinions/raise-opinion' }>;

/** An opinion that was handed in on this device, and what has become of that. */
export interface Raised {
  readonly id: string;
  readonly madeAt: number;
  readonly fate: Fate;
  readonly opinion: Raising;
}

function raisedOf({ request, fate }: Entry): Raised | null {
  const parsed = parseCommand(request.body);
  if (!parsed.ok || parsed.value.type !== 'opinions/raise-opinion') return null;
  return { id: request.id, madeAt: request.madeAt, fate, opinion: parsed.value };
}

/** In the order in which they were handed in; counted ones stay until the page goes. */
export function useOwnRaised(): readonly Raised[] {
  const entries = useOutbox();
  return useMemo(() => entries.flatMap((entry) => raisedOf(entry) ?? []), [entries]);
}

/** Opinions whose second, or taking back, has no answer yet. */
export function usePendingSeconds(): ReadonlySet<string> {
  const entries = useOutbox();
  return useMemo(() => {
    const waiting = entries.filter(
      ({ request, fate }) =>
        ['opinions/second', 'opinions/unsecond'].includes(request.body.type) &&
        (fate.step === 'unsent' || fate.step === 'sent'),
    );
    return new Set(waiting.map(({ request }) => `${request.body['opinion']}`));
  }, [entries]);
}
