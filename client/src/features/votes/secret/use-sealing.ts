import type { Answer } from '@haoshangliang/shared/features/votes';
import { randomOf, seal } from '@haoshangliang/shared/sealing';
import { useState } from 'react';
import { forget, remember } from '../../../sync/remembered.ts';
import { useMeeting, useSession } from '../../../sync/use-meeting.tsx';
import { entriesFor, type Slip } from '../ballot-state.ts';
import { countedIn, type Kept, keptBallot, keyOf, othersOf, type Place } from './kept-ballot.ts';

export type Sealing = 'idle' | 'sealing' | 'failed';

/** Seals a choice and sends it; the device keeps what is needed to find the ballot again, and not the choice. */
export function useSealing(slip: Slip) {
  const { outbox, meeting } = useSession();
  const key = useMeeting((state) => state.votes.sealed[slip.vote]?.key);
  const [step, setStep] = useState<Sealing>('idle');
  const place = { meeting, ...slip };
  const send = async (choice: Answer) => {
    setStep('sealing');
    const kept = await sealed(place, key, choice).catch(() => null);
    setStep(kept === null ? 'failed' : 'idle');
    if (kept === null) return;
    for (const { request } of entriesFor(outbox.entries(), slip)) outbox.dismiss(request.id);
    const before = keptBallot(place);
    keep(place, kept);
    const body = { type: 'votes/seal-ballot', vote: slip.vote, sealed: kept.sealed } as const;
    const fate = await outbox.send(body, slip.seat);
    const isLast = keptBallot(place)?.sealed === kept.sealed;
    // What came too late leaves the ballot before it in the box.
    if (isLast) settle(place, fate.step === 'counted' ? countedIn(kept, fate.at) : before);
  };
  return { step, send };
}

function settle(place: Place, kept: Kept | null): void {
  if (kept === null) forget(keyOf(place));
  else keep(place, kept);
}

export function keep(place: Place, kept: Kept): void {
  remember(keyOf(place), JSON.stringify(kept));
}

async function sealed(place: Place, key: string | undefined, choice: Answer): Promise<Kept> {
  if (key === undefined) throw new Error('The vote has no key');
  const random = randomOf(crypto.getRandomValues(new Uint8Array(16)));
  const bytes = await seal(key, place, { choice, random });
  return { sealed: bytes, random, at: null, others: othersOf(keptBallot(place)) };
}
