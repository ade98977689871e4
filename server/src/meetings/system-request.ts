import type { Actor, Right } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { idOfKey } from './random-id.ts';
import type { HostRequest } from './request.ts';

const nobody: Actor = { seat: null, account: null, for: null };

const systemRights: ReadonlySet<Right> = new Set<Right>(['system']);

/** A command of the system. Its id comes from the key: sent again, anywhere and at any time, it gets the first answer. */
export function systemRequest(key: string, command: MeetingCommand): HostRequest {
  const id = idOfKey(key);
  return { sender: 'system', id, actor: nobody, rights: systemRights, command, madeAt: null };
}
