import { documentLimits, type Reference } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import type { DeviceId } from '../meetings/standing.ts';
import type { LiveText } from './live-text.ts';
import type { Member } from './member.ts';
import { checkUpdate } from './update-check.ts';
import { TextViolation } from './violation.ts';

/** Something somebody wrote, applied to the text and not yet on disk. */
export interface Accepted {
  readonly member: Member;
  /** Only what was new in it. */
  readonly update: Uint8Array;
}

/** A message with an edit. */
export interface Edit {
  readonly update: Uint8Array;
  readonly isFirstSync: boolean;
}

/** A page has one id; what it wrote offline under earlier ones comes with it. */
const mostClients = 20;

/** Whose client ids are whose, for one document. */
export class ClientOwners {
  readonly #owners: Map<number, DeviceId>;
  readonly #past: ReadonlySet<number>;
  #unwritten: [client: number, device: DeviceId][] = [];

  /** `past`: ids of an earlier epoch, which are nobody's any more. */
  constructor(owners: Map<number, DeviceId>, past: ReadonlySet<number> = new Set()) {
    this.#owners = owners;
    this.#past = past;
  }

  /** An id that is in the text and stands under nobody's name is the server's. */
  mayUse(device: DeviceId, client: number, text: LiveText): boolean {
    if (this.#past.has(client)) return false;
    const owner = this.#owners.get(client);
    return owner === undefined
      ? clockIn(text, client) === 0 && client !== text.doc.clientID
      : owner === device;
  }

  bind(member: Member, clients: readonly number[]): void {
    const { device } = member.visitor;
    for (const client of clients) {
      if (this.#owners.has(client)) continue;
      member.clients += 1;
      if (member.clients > mostClients) throw new TextViolation('too-many-clients');
      this.#owners.set(client, device);
      this.#unwritten.push([client, device]);
    }
  }

  /** Bound since the last call, to be written together with what they wrote. */
  takeUnwritten(): [client: number, device: DeviceId][] {
    const unwritten = this.#unwritten;
    this.#unwritten = [];
    return unwritten;
  }
}

/** Checks and applies what a member sent. Throws a `TextViolation`. */
export function accept(
  edit: Edit,
  from: {
    readonly member: Member;
    readonly text: LiveText;
    readonly owners: ClientOwners;
    readonly isKnown: (reference: Reference) => boolean;
    readonly now: number;
  },
): void {
  const { member, text, owners, isKnown, now } = from;
  const { device } = member.visitor;
  const most = edit.isFirstSync ? documentLimits.firstSync : documentLimits.update;
  if (edit.update.length > most) throw new TextViolation('too-large');
  const { clients, pieces } = checkUpdate(edit.update, {
    clockOf: (client) => clockIn(text, client),
    mayWriteAs: (client) => owners.mayUse(device, client, text),
    isKnown,
  });
  if (!member.pieces.take(pieces, now)) throw new TextViolation('too-fast');
  owners.bind(member, clients);
  text.apply(edit.update);
}

function clockIn(text: LiveText, client: number): number {
  return Y.getState(text.doc.store, client);
}
