import type { Clock } from '../ports/clock.ts';
import type { Member } from './member.ts';

/** When a line that does not read is passed over, and when it may be brought up again. Bytes, milliseconds. */
const pressure = { high: 1024 * 1024, low: 64 * 1024, lookEvery: 1_000, longest: 60_000 };

export interface CrowdDeps {
  readonly clock: Clock;
  /** A line reads again: it lacks everything after the state vector. */
  readonly catchUp: (member: Member, from: Uint8Array) => void;
}

/** Everybody who is connected to one document. */
export class Crowd {
  readonly #deps: CrowdDeps;
  readonly #members = new Set<Member>();
  #cancelLook: (() => void) | null = null;

  constructor(deps: CrowdDeps) {
    this.#deps = deps;
  }

  get size(): number {
    return this.#members.size;
  }

  [Symbol.iterator](): Iterator<Member> {
    return [...this.#members][Symbol.iterator]();
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  delete(member: Member): void {
    this.#members.delete(member);
  }

  /** To everybody who is in step. `from`: what they all have without it. */
  spread(frame: Uint8Array, from: Uint8Array, except: Member | null): void {
    for (const member of this.#members) {
      if (!member.isInStep || member.behind !== null || member === except) continue;
      if (this.isReading(member)) member.send(frame);
      else this.passOver(member, from);
    }
  }

  /** What may be lost, because newer of its kind follows. */
  mention(frame: Uint8Array): void {
    for (const member of this.#members) {
      if (member.isInStep && member.behind === null && this.isReading(member)) member.send(frame);
    }
  }

  close(): void {
    this.#cancelLook?.();
  }

  /** Not so much waits for it that it has to be left out. */
  isReading(member: Member): boolean {
    return member.waiting <= pressure.high;
  }

  /** Gets everything after the state vector once it reads again. */
  passOver(member: Member, from: Uint8Array): void {
    member.behind = { from, since: member.behind?.since ?? this.#deps.clock.now() };
    this.#lookLater();
  }

  #lookLater(): void {
    const { clock } = this.#deps;
    this.#cancelLook ??= clock.at(clock.now() + pressure.lookEvery, () => {
      this.#cancelLook = null;
      for (const member of this) this.#look(member);
      if ([...this.#members].some(({ behind }) => behind !== null)) this.#lookLater();
    });
  }

  #look(member: Member): void {
    const { behind } = member;
    if (behind === null) return;
    if (member.waiting <= pressure.low) {
      member.behind = null;
      member.isInStep = false;
      this.#deps.catchUp(member, behind.from);
    } else if (this.#deps.clock.now() - behind.since > pressure.longest) {
      member.close('later');
    }
  }
}
