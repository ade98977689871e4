import type { AccountId } from '@haoshangliang/shared/kernel';
import {
  counterMeeting,
  type MeetingCommand,
  type StreamEvent,
} from '@haoshangliang/shared/meeting';
import type { MeetingView } from './meeting-store.ts';
import type { Fate } from './outbox-entry.ts';

export interface Undoable {
  readonly event: StreamEvent;
  readonly command: MeetingCommand;
}

/** Remembers what has been taken back here, so that pressing again goes one step further instead of to and fro. */
export class UndoTrail {
  readonly #spent = new Set<number>();

  /** The last event that this account brought about and that can be taken back. */
  last(view: MeetingView, account: AccountId): Undoable | null {
    for (let i = view.recent.length - 1; i >= 0; i--) {
      const event = view.recent[i];
      if (event === undefined || event.actor.account !== account || this.#spent.has(event.seq)) {
        continue;
      }
      const command = counterMeeting(event);
      // Behind something that cannot be taken back nothing else is offered: the order of things would break.
      return command === null ? null : { event, command };
    }
    return null;
  }

  /** `undone` was taken back by the command that met with `fate`. */
  took(undone: StreamEvent, fate: Fate): void {
    if (fate.step !== 'counted') return;
    this.#spent.add(undone.seq);
    this.#spent.add(fate.seq);
  }
}
