import { setImmediate as nextTurn } from 'node:timers/promises';
import { Arrivals, takeIn } from './arrivals.ts';
import { closeBatch } from './batch.ts';
import type { Accepted, Edit } from './intake.ts';
import type { LiveText } from './live-text.ts';
import type { Member } from './member.ts';
import { Outgoing } from './outgoing.ts';
import type { OwnWriting } from './own-writing.ts';
import type { QueueParts } from './queue-parts.ts';
import { rebuild } from './rebuild.ts';
import { TextViolation } from './violation.ts';

/** Reading a text that large takes milliseconds: then at most four times a second. */
const largeTouch = { characters: 20_000, pause: 250 };

/**
 * The order in which a document's edits happen. Whatever arrives in one turn is applied in that turn and told when it has
 * been written; the commit under way is the window in which the next batch gathers. Syncing goes on beside it.
 */
export class DocumentQueue {
  readonly #parts: QueueParts;
  readonly #arrivals = new Arrivals();
  #text: LiveText;
  #accepted: Accepted[] = [];
  #questions = new Map<Member, Uint8Array>();
  #owed = new Set<Member>();
  readonly #outgoing: Outgoing;
  #running: Promise<void> | null = null;
  #soon: NodeJS.Immediate | null = null;
  /** What came in while the text is being rebuilt. */
  #held: (() => void)[] | null = null;
  #isSpoilt = false;
  #isLost = false;
  #settledAt = 0;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#text = parts.text;
    this.#outgoing = new Outgoing(parts);
  }

  get text(): LiveText {
    return this.#text;
  }

  get isResting(): boolean {
    return this.#running === null && this.#outgoing.isResting;
  }

  /** True if the work has to wait, and will be done, because the text is just being rebuilt. */
  mustWait(work: () => void): boolean {
    this.#held?.push(work);
    return this.#held !== null;
  }

  edit(member: Member, edit: Edit): void {
    const isCalm = this.#arrivals.add(member, edit);
    this.#wake();
    if (isCalm) this.#soon ??= setImmediate(() => this.#takeIn());
    else this.#takeIn();
  }

  /** Applies what has arrived, unless it has to wait for the text to be rebuilt. */
  #takeIn(): void {
    this.#soon = null;
    const { owners, isKnown, clock, refused: refuse } = this.#parts;
    try {
      while (this.#held === null && !this.#isLost) {
        const [member, edits] = this.#arrivals.takeOne() ?? [];
        if (member === undefined || edits === undefined) return;
        const now = clock.now();
        const taken = takeIn(member, edits, { text: this.#text, owners, isKnown, now, refuse });
        this.#accepted.push(...taken.accepted);
        if (taken.isOwed) this.#owed.add(member);
        if (!taken.isSpoilt) continue;
        this.#isSpoilt = true;
        this.#held = [];
      }
    } catch (error) {
      this.#lose(error);
    }
  }

  /** Writes what the server has to say itself. It is lost where the text has to be rebuilt: see whether it is there. */
  async write(writing: OwnWriting): Promise<void> {
    if (this.#held !== null) await new Promise<void>((resolve) => this.#held?.push(resolve));
    this.#text.write(writing);
    this.#wake();
    await this.quiet();
  }

  /** Answers with everything that has been written beyond the state vector. */
  ask(member: Member, from: Uint8Array): void {
    this.#questions.set(member, from);
    this.#wake();
  }

  /** Resolves once everything taken in is on disk; rejects if that failed. */
  async quiet(): Promise<void> {
    while (!this.isResting) await (this.#running ?? this.#outgoing.stored);
    if (this.#isLost) throw new Error('The document was lost');
  }

  /** Nothing more is taken in or written. */
  stop(): void {
    this.#isLost = true;
    this.#outgoing.stop();
  }

  get #hasWork(): boolean {
    if (this.#isSpoilt || this.#text.hasAmendments || !this.#arrivals.isEmpty) return true;
    return this.#accepted.length + this.#questions.size + this.#owed.size > 0;
  }

  #wake(): void {
    if (this.#isLost || this.#running !== null || !this.#hasWork) return;
    this.#running = this.#run()
      .catch((error: unknown) => this.#lose(error))
      .finally(() => {
        this.#running = null;
        this.#wake();
      });
  }

  #lose(error: unknown): void {
    this.stop();
    this.#parts.lost(error);
  }

  async #run(): Promise<void> {
    while (this.#hasWork && !this.#isLost) {
      // Whatever else has arrived by now goes along.
      await nextTurn();
      this.#takeIn();
      await this.#pause();
      if (this.#settle()) await this.#write();
      else await this.#rebuild();
    }
  }

  #settle(): boolean {
    if (this.#isSpoilt) return false;
    try {
      this.#text.settle();
      this.#settledAt = this.#parts.clock.now();
      return true;
    } catch (error) {
      if (error instanceof TextViolation) return false;
      throw error;
    }
  }

  async #write(): Promise<void> {
    const { store, owners, clock } = this.#parts;
    const due = { accepted: this.#accepted, questions: this.#questions, owed: this.#owed };
    this.#accepted = [];
    this.#questions = new Map();
    this.#owed = new Set();
    const batch = closeBatch(this.#text, { ...due, at: clock.now() });
    const state = store.isLongWith(batch.updates) ? this.#text.whole : null;
    await this.#outgoing.send(batch, batch.updates.length > 0 ? owners.takeUnwritten() : []);
    if (state !== null) store.compact(store.seq, state).catch(this.#parts.notCompacted);
  }

  async #rebuild(): Promise<void> {
    const { store, refused } = this.#parts;
    this.#held ??= [];
    const waiting = this.#accepted;
    this.#accepted = [];
    this.#isSpoilt = false;
    const { wasBlock } = this.#text.ids;
    const stored = (await store.load()) ?? [];
    const { text, accepted, culprits } = rebuild(stored, waiting, wasBlock);
    this.#text.destroy();
    this.#text = text;
    this.#accepted = [...accepted];
    for (const culprit of culprits) refused(culprit);
    const held = this.#held;
    this.#held = null;
    for (const work of held) work();
  }

  async #pause(): Promise<void> {
    const { clock } = this.#parts;
    const now = clock.now();
    // Never longer than one pause, also where the clock has been set back since.
    const until = Math.min(this.#settledAt, now) + largeTouch.pause;
    if (this.#text.touchedCharacters <= largeTouch.characters || now >= until) return;
    await new Promise<void>((resolve) => {
      clock.at(until, resolve);
    });
  }
}
