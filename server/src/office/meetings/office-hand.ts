import type { AccountId, Rejection, Right, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { randomId } from '../../meetings/random-id.ts';

/** On whose word the office sends a command: an account that prepares the meeting, or the door itself. */
export type Hand = ByAccount | 'door';

interface ByAccount {
  readonly account: AccountId;
  readonly seat: SeatId | null;
  /** Carried over from a template or a case as the account asked: nobody's single act, and nobody's to take back singly. */
  readonly carried?: true;
}

export const byAccount = (account: AccountId): Hand => ({ account, seat: null });
export const carriedFor = (account: AccountId): Hand => ({ account, seat: null, carried: true });

/**
 * Sends commands one after the other. Null: all were accepted; otherwise the first refusal, after which none was sent.
 */
export async function sendAll(
  hosts: MeetingHosts,
  meeting: MeetingId,
  hand: Hand,
  commands: readonly MeetingCommand[],
): Promise<Rejection | null> {
  for (const command of commands) {
    const answer = await hosts.execute(meeting, {
      ...sealOf(hand),
      id: randomId<'command'>(),
      command,
      madeAt: null,
    });
    if (!answer.ok) return answer;
  }
  return null;
}

function sealOf(hand: Hand) {
  if (hand === 'door') {
    const actor = { seat: null, account: null, for: null };
    return { sender: 'door', actor, rights: new Set<Right>(['system']) };
  }
  const { account, seat, carried = false } = hand;
  return {
    sender: `office ${account}`,
    actor: { seat, account: carried ? null : account, for: null },
    rights: new Set<Right>(['prepare']),
  };
}
