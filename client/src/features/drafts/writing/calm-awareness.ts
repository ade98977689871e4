import type { PresentPerson } from '@haoshangliang/shared/documents';
import { Awareness } from 'y-protocols/awareness';
import type { Hold } from './hold.ts';

export interface Present {
  readonly client: number;
  readonly person: PresentPerson;
  /** Where they are, as the library writes it. */
  readonly cursor: unknown;
}

/** Who else is there. While a word is being composed nobody's caret moves: a redrawn caret breaks the word off. */
export class CalmAwareness extends Awareness {
  // The constructor above already tells of the page itself, before private names exist.
  private hold: Hold | null | undefined = null;
  private waiting: unknown[] | null = null;

  obey(hold: Hold): void {
    this.hold = hold;
  }

  /** Tells the editor what has changed during a hold. */
  catchUp(): void {
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting !== null) super.emit('change', waiting);
  }

  // The library's carets listen to `change`, its line to `update`.
  override emit(name: string, args: unknown[]): void {
    if (name === 'change' && this.hold?.isHeld === true) this.waiting = args;
    else super.emit(name, args);
  }

  /** The others, each with what the server says of them. */
  others(): Present[] {
    return [...this.states].flatMap(([client, { user, cursor }]) =>
      client === this.clientID || !isPerson(user) ? [] : [{ client, person: user, cursor }],
    );
  }

  // The library writes a name and a colour of its own into states that have none; it gets copies.
  override getStates(): Map<number, Record<string, unknown>> {
    const copies = [...this.states].map(([client, state]): [number, Record<string, unknown>] => [
      client,
      { ...state, user: { ...state['user'], name: '', color: '#000000', client } },
    ]);
    return new Map(copies);
  }
}

function isPerson(user: unknown): user is PresentPerson {
  return typeof user === 'object' && user !== null && 'colour' in user && 'role' in user;
}
