import type { Actor, CommandId, Right } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { hashing } from '../ports/event-chain.ts';
import type { LineId } from './answered.ts';

/** One command on its way to a meeting's mailbox. */
export interface HostRequest {
  /** The device that sent it; the office's own routes and the host itself have names of their own. */
  readonly sender: string;
  readonly id: CommandId;
  readonly actor: Actor;
  readonly rights: ReadonlySet<Right>;
  readonly command: MeetingCommand;
  /** When the person pressed, milliseconds since 1970; null where nobody did, so it is never late. */
  readonly madeAt: number | null;
  /** A moment that has come, milliseconds since 1970, also where the machine's clock is behind the meeting's time. */
  readonly notBefore?: number;
  /** By which line it came; left out where the answer goes to nobody who follows the meeting. */
  readonly line?: LineId;
}

/** Not what a person pressed but what a moment, or work after a commit, has brought. */
export function isOfSystem({ request }: { readonly request: HostRequest }): boolean {
  return request.sender === 'system';
}

/**
 * SHA-256 over what the command says and for whom: two sendings of one command agree, another body does not. Null for
 * what canonical JSON cannot say, such as half of a character.
 */
export function commandHash({ actor, command }: HostRequest): string | null {
  try {
    return hashing.sha256(hashing.canonical({ seat: actor.seat, for: actor.for, command }));
  } catch {
    return null;
  }
}
