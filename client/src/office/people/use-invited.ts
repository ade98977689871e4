import type { SeatId } from '@haoshangliang/shared/kernel';
import { deskApi, type Refusal } from '@haoshangliang/shared/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../sync/call.ts';
import { useNow, useSession } from '../../sync/use-meeting.tsx';
import type { Invitation } from './people-rows.ts';

interface Answer {
  readonly invitations: readonly Invitation[];
}

/** 标为已发 and back. The one line is changed here: everybody's codes are not fetched again for it. */
export function useInvited() {
  const { meeting } = useSession();
  const client = useQueryClient();
  const now = useNow();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mark = async (seat: SeatId, invited: boolean) => {
    const answer = await call(deskApi.markInvited, { meeting, seat, invited });
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    const invitedAt = invited ? now() : null;
    client.setQueryData<Answer>([deskApi.invitations.path, { meeting }], (before) =>
      before === undefined ? before : { ...before, invitations: marked(before, seat, invitedAt) },
    );
  };
  return { mark, refusal };
}

function marked({ invitations }: Answer, seat: SeatId, invitedAt: number | null): Invitation[] {
  return invitations.map((one) => (one.seat === seat ? { ...one, invitedAt } : one));
}
