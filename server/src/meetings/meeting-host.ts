import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { CommandAnswer, MeetingId } from '@haoshangliang/shared/wire';
import type { StoredEvent, StreamRef } from '../ports/event-log.ts';
import { type Kept, keptByOthers } from './answered.ts';
import { appendOf, type Decided, decideBatch, type Pending } from './batch.ts';
import { Boxes } from './boxes.ts';
import { longestGap } from './catch-up.ts';
import { streamEvent } from './chain.ts';
import { Deadlines } from './deadlines.ts';
import { countErased, eraseWords, isErased, type Outcome, type Pick } from './erasing.ts';
import { fireDeadline } from './fire-deadline.ts';
import type { HostTools } from './host-tools.ts';
import { knownAnswers } from './known-answers.ts';
import { Mailbox } from './mailbox.ts';
import { advance, type Position, start } from './position.ts';
import { Recent } from './recent.ts';
import { fault, newReference } from './refusals.ts';
import { type HostRequest, isOfSystem } from './request.ts';

/** How often a batch is decided again because another writer was faster. */
const mostConflicts = 5;

/**
 * Holds one meeting. Commands are decided on a draft; the draft becomes the meeting only when it is on disk, in one
 * transaction with the answers; only then are they answered and published.
 */
export class MeetingHost {
  readonly #stream: StreamRef;
  readonly #tools: HostTools;
  readonly #mailbox: Mailbox;
  readonly #deadlines: Deadlines;
  readonly #boxes: Boxes;
  #position: Position = start;
  #recent = new Recent(longestGap);
  #erasures = 0;
  /** The log may hold more than is known here, or what is known here may be wrong. */
  #mustRead: 'no' | 'rest' | 'all' = 'all';

  constructor(meeting: MeetingId, tools: HostTools) {
    this.#stream = { kind: 'meeting', id: meeting };
    this.#tools = tools;
    this.#boxes = new Boxes(this.#stream, tools);
    this.#mailbox = new Mailbox((batch) => this.#run(batch));
    this.#deadlines = new Deadlines(tools.clock, (deadline) =>
      fireDeadline(this, deadline, tools.metrics),
    );
  }

  get position(): Position {
    return this.#position;
  }

  /** The last events, without gaps up to the position. */
  get recent(): readonly StreamEvent[] {
    return this.#recent.events;
  }

  /** Events that have lost their words; known once the meeting has been read. */
  get erasures(): number {
    return this.#erasures;
  }

  /** Nothing is under way and nothing will happen by itself. */
  get isResting(): boolean {
    return this.#mailbox.isEmpty && this.#deadlines.isEmpty;
  }

  /** Never rejects: what fails is answered `try-again`. */
  execute(request: HostRequest): Promise<CommandAnswer> {
    return this.#mailbox.put(request);
  }

  /** Reads what other writers have added. Rejects if the log cannot be read. */
  refresh(): Promise<void> {
    return this.#mailbox.alone(() => {
      if (this.#mustRead === 'no') this.#mustRead = 'rest';
      return this.#read();
    });
  }

  /**
   * Destroys the words of the events that `pick` names, between two commands, so that none of them can carry the words on.
   * Resolves to how many had words, once nothing here knows them any more; rejects if some may be left.
   */
  async erase(pick: Pick): Promise<number> {
    let outcomes: readonly Outcome[] = [];
    await this.#mailbox.alone(async () => {
      outcomes = await eraseWords(this.#tools.events, this.#stream, pick);
      this.#mustRead = 'all';
      await this.#read();
    });
    return countErased(outcomes);
  }

  /** Waits until everything in the mailbox is answered; nothing fires any more. */
  async close(): Promise<void> {
    this.#deadlines.stop();
    await this.#mailbox.close();
    this.#deadlines.stop();
  }

  async #run(batch: readonly Pending[]): Promise<void> {
    try {
      await this.#decideAndKeep(batch);
    } catch (error) {
      // Whether it was written is settled by reading, before anything else is decided.
      if (this.#mustRead === 'no') this.#mustRead = 'rest';
      this.#failed(batch, error);
    }
  }

  async #decideAndKeep(batch: readonly Pending[]): Promise<void> {
    let rest = batch;
    for (let conflicts = 0; rest.length > 0 && conflicts <= mostConflicts; ) {
      // What a moment brings counts all there is, also what another process has put into a box.
      if (this.#mustRead !== 'no' || rest.some(isOfSystem)) await this.#read();
      const known = await knownAnswers(this.#tools.events, this.#stream, rest);
      const from = { stream: this.#stream, position: this.#position, boxes: this.#boxes };
      const { clock, boxes: keys } = this.#tools;
      const decided = decideBatch({ ...from, keys, now: clock.now() }, rest, known);
      if (decided.bug !== null) {
        rest = this.#without(rest, decided.bug);
        continue;
      }
      if (await this.#keep(decided)) return;
      this.#mustRead = 'rest';
      conflicts++;
    }
    if (rest.length > 0) this.#failed(rest, new Error('Other writers were faster every time'));
  }

  /** False if another writer was faster. */
  async #keep(decided: Decided): Promise<boolean> {
    const append = appendOf(this.#position.seq, decided);
    if (append !== null) {
      await this.#tools.boxes.keep();
      const begun = performance.now();
      if ((await this.#tools.events.append(append)) === 'conflict') {
        this.#tools.metrics.appendConflicted();
        return false;
      }
      this.#tools.metrics.batchAppended(decided.outcomes.size, (performance.now() - begun) / 1000);
      const { reactions } = append;
      this.#adopt(append.events, decided.position, { reactions, answered: decided.answered });
      this.#boxes.add(append.rows);
    }
    for (const [pending, answer] of decided.outcomes) pending.settle(answer);
    return true;
  }

  #adopt(stored: readonly StoredEvent[], position: Position, kept: Kept): void {
    if (stored.length === 0) return;
    const events = stored.map(streamEvent);
    this.#position = position;
    this.#recent.put(events);
    this.#deadlines.arm(position);
    this.#tools.publish(events, position, kept.answered);
    this.#tools.react(kept.reactions);
  }

  async #read(): Promise<void> {
    const isWhole = this.#mustRead === 'all';
    const from = isWhole ? start : this.#position;
    const known = this.#position.seq;
    const stored = await this.#tools.events.read(this.#stream, from.seq);
    await this.#boxes.read();
    const position = stored.reduce(advance, from);
    const erasures = (isWhole ? 0 : this.#erasures) + stored.filter(isErased).length;
    const mustForget = known > 0 && erasures !== this.#erasures;
    this.#position = position;
    this.#erasures = erasures;
    if (isWhole) this.#recent = new Recent(longestGap, stored.slice(0, known).map(streamEvent));
    const fresh = stored.filter(({ seq }) => seq > known);
    this.#adopt(fresh, position, keptByOthers);
    this.#mustRead = 'no';
    if (mustForget) this.#tools.startOver();
  }

  /** The rules themselves failed on one command: it is answered, the meeting is built anew, the others go on. */
  #without(batch: readonly Pending[], bug: NonNullable<Decided['bug']>): Pending[] {
    this.#mustRead = 'all';
    const reference = newReference();
    const { type } = bug.pending.request.command;
    this.#tools.metrics.bugMet();
    this.#tools.log.error(
      { reference, type, meeting: this.#stream.id, err: bug.error },
      'rule threw',
    );
    bug.pending.settle(fault(reference));
    return batch.filter((pending) => pending !== bug.pending);
  }

  #failed(batch: readonly Pending[], error: unknown): void {
    const reference = newReference();
    this.#tools.metrics.faultMet();
    this.#tools.log.error({ reference, meeting: this.#stream.id, err: error }, 'commands not kept');
    for (const pending of batch) pending.settle(fault(reference));
  }
}
