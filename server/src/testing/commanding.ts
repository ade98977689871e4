import type { AccountId, Right } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { randomId } from '../meetings/random-id.ts';
import type { RunningOffice } from './running-office.ts';

const rights: ReadonlySet<Right> = new Set<Right>(['moderate', 'record', 'prepare']);

/** Sends commands to a meeting as the account does at its desk, one after the other. Throws at the first that is refused. */
export async function commanding(
  { hosts }: Pick<RunningOffice, 'hosts'>,
  { account, meeting }: { readonly account: AccountId; readonly meeting: MeetingId },
  commands: readonly MeetingCommand[],
): Promise<void> {
  const by = { sender: 'desk', actor: { seat: null, account, for: null }, rights, madeAt: null };
  for (const command of commands) {
    const answer = await hosts.execute(meeting, { ...by, id: randomId<'command'>(), command });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }
}
