import {
  type Cursor,
  cursorSchema,
  documentLimits,
  type Presence,
} from '@haoshangliang/shared/documents';
import type { DeviceId } from '../meetings/standing.ts';
import type { Clock } from '../ports/clock.ts';
import { type PresenceEntry, presenceFrame, readPresence } from './frames.ts';
import type { Member } from './member.ts';
import { TextViolation } from './violation.ts';

export interface PresenceDeps {
  readonly clock: Clock;
  /** To everybody who has the text. */
  readonly tell: (frame: Uint8Array) => void;
  /** The client id is the member's own, or nobody's yet. */
  readonly mayUse: (member: Member, client: number) => boolean;
}

interface Present extends PresenceEntry {
  readonly member: Member;
}

// A page repeats what it has heard of others; so many entries are looked at to find its own.
const mostEntries = 200;
const flushAfter = 80;
// A page forgets whom it has not heard of for 30 seconds and renews itself every 15 to 18; and it takes a line on which
// it has heard nothing for 30 seconds for dead.
const renewEvery = 10_000;
const lastClock = 2 ** 31;
/** A page has one id for as long as it lives; so many on one line are nobody's pages. */
const mostOnLine = 20;
/** Ids of one device whose last clock is remembered, those that are there and those that are gone. */
const mostOfDevice = 100;
/** Of so many ids the last clock is remembered; the longest gone are forgotten first. */
const mostRemembered = 1_000;

const nobody = 'null';

/**
 * Who is writing where. Names, roles and colours come from the seats; of what a page sends only its cursor is used, and
 * only under its own client id. Readers are not shown.
 */
export class DocumentPresence {
  readonly #deps: PresenceDeps;
  readonly #present = new Map<number, Present>();
  /** The last clock told of an id, also of those who are gone: a page takes nothing older. */
  readonly #clocks = new Map<number, number>();
  readonly #changed = new Set<number>();
  readonly #usedBy = new WeakMap<Member, Set<number>>();
  /** The last ids of each device, the oldest first. */
  readonly #idsOf = new Map<DeviceId, readonly number[]>();
  #cancelFlush: (() => void) | null = null;
  #cancelRenewal: () => void;

  constructor(deps: PresenceDeps) {
    this.#deps = deps;
    this.#cancelRenewal = this.#renewLater();
  }

  /** Takes what a page says of itself. Throws a `TextViolation` for what cannot be read. */
  take(member: Member, content: Uint8Array): void {
    if (member.visitor.access !== 'write') return;
    for (const entry of readPresence(content, mostEntries)) this.#takeOne(member, entry);
  }

  /** Everybody who is there, for somebody who has just come. */
  everybody(): Uint8Array {
    return presenceFrame([...this.#present.values()]);
  }

  /** Takes away whoever was there through this member and through no other since. */
  remove(member: Member): void {
    for (const [client, present] of this.#present) {
      if (present.member === member) this.#end(client, present.clock + 1);
    }
  }

  close(): void {
    this.#cancelFlush?.();
    this.#cancelRenewal();
  }

  #takeOne(member: Member, entry: PresenceEntry): void {
    const { client, clock, state } = entry;
    if (clock > lastClock || !this.#isOwn(member, client)) return;
    // A page counts from 0, and takes nothing of others before 1.
    const last = this.#clocks.get(client) ?? 0;
    if (state === nobody) {
      if (this.#present.has(client)) this.#end(client, Math.max(clock, last));
      return;
    }
    // After a broken line it counts on from where it was, behind what others have been told. Told that it is gone it
    // says again that it is there, with a clock beyond that.
    if (clock <= last && this.#present.get(client)?.member !== member) {
      member.send(presenceFrame([{ client, clock: last + 1, state: nobody }]));
    }
    if (clock > last) this.#show(member, { client, clock, state });
  }

  #show(member: Member, { client, clock, state }: PresenceEntry): void {
    const cursor = cursorIn(state);
    if (cursor === undefined) return;
    const shown: Presence = { user: member.visitor.person, cursor };
    this.#count(member, client);
    const text = JSON.stringify(shown);
    const before = this.#present.get(client);
    this.#present.set(client, { member, client, clock, state: text });
    this.#clocks.set(client, clock);
    // Somebody who only says that he is still there is told to others with the next renewal.
    if (before?.state === text) member.send(presenceFrame([{ client, clock, state: text }]));
    else this.#tellSoon(client);
  }

  /** One id for each connection; the same browser may take it along to its next one. */
  #isOwn(member: Member, client: number): boolean {
    const holder = this.#present.get(client)?.member;
    if (holder === member) return true;
    const isTaken = holder !== undefined && holder.visitor.device !== member.visitor.device;
    const hasAnother = [...this.#present.values()].some((present) => present.member === member);
    return !isTaken && !hasAnother && this.#deps.mayUse(member, client);
  }

  /** Throws for a line that comes with ever new ids; of a device the oldest that are gone are forgotten. */
  #count(member: Member, client: number): void {
    const used = this.#usedBy.get(member) ?? new Set<number>();
    this.#usedBy.set(member, used.add(client));
    if (used.size > mostOnLine) throw new TextViolation('too-many-clients');
    const { device } = member.visitor;
    const ids = [...(this.#idsOf.get(device) ?? []).filter((id) => id !== client), client];
    const gone = ids.filter((id) => !this.#present.has(id) && id !== client);
    const forgotten = new Set(gone.slice(0, Math.max(0, ids.length - mostOfDevice)));
    for (const id of forgotten) this.#clocks.delete(id);
    this.#idsOf.set(
      device,
      ids.filter((id) => !forgotten.has(id)),
    );
  }

  #end(client: number, clock: number): void {
    this.#present.delete(client);
    this.#clocks.delete(client);
    this.#clocks.set(client, clock);
    this.#tellSoon(client);
    if (this.#clocks.size > mostRemembered) this.#forgetOne();
  }

  #forgetOne(): void {
    for (const client of this.#clocks.keys()) {
      if (this.#present.has(client) || this.#changed.has(client)) continue;
      this.#clocks.delete(client);
      return;
    }
  }

  #tellSoon(client: number): void {
    this.#changed.add(client);
    const { clock } = this.#deps;
    this.#cancelFlush ??= clock.at(clock.now() + flushAfter, () => this.#flush());
  }

  #flush(): void {
    this.#cancelFlush = null;
    const entries = [...this.#changed].map((client) => this.#entryOf(client));
    this.#changed.clear();
    this.#deps.tell(presenceFrame(entries));
  }

  #entryOf(client: number): PresenceEntry {
    return (
      this.#present.get(client) ?? { client, clock: this.#clocks.get(client) ?? 0, state: nobody }
    );
  }

  /** Goes to everybody, also where nobody is present: it keeps idle lines alive. */
  #renewLater(): () => void {
    const { clock, tell } = this.#deps;
    return clock.at(clock.now() + renewEvery, () => {
      tell(presenceFrame([...this.#present.values()]));
      this.#cancelRenewal = this.#renewLater();
    });
  }
}

/** Undefined for what is no cursor: such a message is left out. */
function cursorIn(state: string): Cursor | undefined {
  if (state.length > documentLimits.presence) return undefined;
  try {
    const content: unknown = JSON.parse(state);
    if (typeof content !== 'object' || content === null) return undefined;
    const cursor = Object.getOwnPropertyDescriptor(content, 'cursor')?.value ?? null;
    const parsed = cursorSchema.safeParse(cursor);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
