import { encodeStateVector } from 'yjs';
import { newReference } from '../meetings/refusals.ts';
import { authorsOf, type BlockAuthors } from './authors-of.ts';
import type { Batch } from './batch.ts';
import { Crowd } from './crowd.ts';
import { type CutText, cutText } from './cut-text.ts';
import type { DocumentParts } from './document-parts.ts';
import { DocumentQueue } from './document-queue.ts';
import { answerFrame, askFrame, type Frame, readFrame, updateFrame } from './frames.ts';
import { type Line, Member, type Visitor } from './member.ts';
import type { OwnWriting } from './own-writing.ts';
import { DocumentPresence } from './presence.ts';
import type { Culprit } from './rebuild.ts';
import { TextView } from './text-view.ts';
import { TextViolation } from './violation.ts';

/** Holds one document and everybody who is connected to it. Nobody is told what a restart would not know. */
export class DocumentHost {
  /** `{draft}.{epoch}` */
  readonly name: string;
  readonly view = new TextView();
  readonly #parts: DocumentParts;
  readonly #crowd: Crowd;
  readonly #presence: DocumentPresence;
  readonly #queue: DocumentQueue;
  #isCut = false;
  #isLost = false;
  /** The log stays as long as it is; the next one may be shorter. */
  readonly #notCompacted = (error: unknown) =>
    this.#parts.log.warn({ document: this.name, err: error }, 'not compacted');

  constructor(parts: DocumentParts) {
    const { clock, metrics, text, store, owners, isKnown } = parts;
    this.#parts = parts;
    this.name = parts.name;
    this.#crowd = new Crowd({ clock, catchUp: (member, from) => this.#queue.ask(member, from) });
    this.#queue = new DocumentQueue({
      ...{ clock, metrics, text, store, owners, isKnown },
      written: (batch, from) => this.#tell(batch, from),
      refused: (culprit) => this.#refuse(culprit),
      lost: (error) => this.#lose(error),
      notCompacted: this.#notCompacted,
    });
    this.#presence = new DocumentPresence({
      clock,
      tell: (frame) => this.#crowd.mention(frame),
      mayUse: ({ visitor }, client) => owners.mayUse(visitor.device, client, this.#queue.text),
    });
    this.view.take(text.takeChanges(), store.seq);
  }

  get members(): Iterable<Member> {
    return this.#crowd;
  }

  /** Nobody is there and nothing is under way. */
  get isResting(): boolean {
    return this.#crowd.size === 0 && this.#queue.isResting;
  }

  /** Lets somebody in; what it sends goes to `receive`, and `leave` of the member ends it. */
  join(visitor: Visitor, line: Line): Member {
    const member = new Member(visitor, line, (gone) => {
      this.#crowd.delete(gone);
      this.#presence.remove(gone);
    });
    this.#crowd.add(member);
    if (this.#isLost) member.close('later');
    // Gets the text as it stays, to see what of its own did not get in.
    else if (this.#isClosedFor(member)) this.#queue.ask(member, new Uint8Array([0]));
    return member;
  }

  /** Never throws: a message that may not be closes the line it came on. */
  receive(member: Member, bytes: Uint8Array): void {
    if (member.isGone || member.mustWait(bytes)) return;
    if (this.#queue.mustWait(() => this.receive(member, bytes))) return;
    try {
      this.#take(member, readFrame(bytes));
    } catch (error) {
      if (error instanceof TextViolation)
        this.#refuse({ member, violation: error.violation, bytes });
      else this.#lose(error);
    }
  }

  /** Takes what a member sent while it was being judged. */
  resume(member: Member): void {
    for (const bytes of member.resume()) this.receive(member, bytes);
  }

  /** Ends the writing: what has been taken in is written, nothing more is taken in. Rejects if it cannot be written. */
  async cut(): Promise<CutText> {
    this.#isCut = true;
    for (const member of this.#crowd) if (this.#isClosedFor(member)) member.close('frozen');
    await this.#queue.quiet();
    return await cutText(this.#queue.text, this.#parts.store);
  }

  /** The cut has been given up: writing goes on. */
  thaw(): void {
    this.#isCut = false;
  }

  /** The server's own writing, on disk when this resolves; false: nothing is written here at the moment. */
  async write(writing: OwnWriting): Promise<boolean> {
    if (!this.#isCut && !this.#isLost) await this.#queue.write(writing);
    return !this.#isCut && !this.#isLost;
  }

  /** Who wrote what of the text that is on disk. */
  authors(): BlockAuthors[] {
    return authorsOf(this.#queue.text, this.#parts.store.authorship);
  }

  /** Sends everybody away for a moment, writes what has been taken in and lets go. */
  async close(): Promise<void> {
    for (const member of this.#crowd) member.close('restart');
    await this.cut().catch(this.#notCompacted);
    this.#letGo();
  }

  #isClosedFor({ visitor }: Member): boolean {
    return visitor.access === 'closed' || (visitor.access === 'write' && this.#isCut);
  }

  #take(member: Member, frame: Frame): void {
    if (frame.kind === 'edit') this.#edit(member, frame);
    else if (frame.kind === 'presence') this.#presence.take(member, frame.entries);
    else if (!member.asking.take(1, this.#parts.clock.now())) member.close('tooFast');
    else if (frame.kind === 'ask-presence') member.send(this.#presence.everybody());
    else if (this.#crowd.isReading(member)) this.#queue.ask(member, frame.stateVector);
    else this.#crowd.passOver(member, frame.stateVector);
  }

  #edit(member: Member, frame: Extract<Frame, { kind: 'edit' }>): void {
    if (this.#isClosedFor(member)) member.close('frozen');
    else if (member.visitor.access === 'write') this.#queue.edit(member, frame);
    else member.close('notAllowed');
  }

  #tell(batch: Batch, from: Uint8Array): void {
    const { news, onlyWriter } = batch;
    this.view.take(batch.changes, this.#parts.store.seq);
    if (news !== null) {
      this.#crowd.spread(updateFrame(news), from, onlyWriter);
      this.#parts.moved();
    }
    for (const { member, missing } of batch.answers) this.#answer(member, missing);
  }

  #answer(member: Member, missing: Uint8Array): void {
    member.send(answerFrame(missing));
    if (this.#isClosedFor(member)) {
      member.close('frozen');
      return;
    }
    member.isInStep = true;
    member.send(this.#presence.everybody());
    if (member.visitor.access === 'write') this.#askBack(member);
  }

  #askBack(member: Member): void {
    member.askBack(askFrame(encodeStateVector(this.#queue.text.doc)));
  }

  #refuse(culprit: Culprit): void {
    const { member, violation } = culprit;
    if (violation === 'gap' && member.mayStray()) return;
    this.#parts.refusals.take(culprit);
    member.offend(violation);
    this.#askBack(member);
  }

  #lose(error: unknown): void {
    if (this.#isLost) return;
    this.#isLost = true;
    const { log, metrics, lost } = this.#parts;
    metrics.faultMet();
    log.error({ reference: newReference(), document: this.name, err: error }, 'document lost');
    for (const member of this.#crowd) member.close('later');
    this.#letGo();
    lost();
  }

  #letGo(): void {
    this.#queue.stop();
    this.#presence.close();
    this.#crowd.close();
    this.#queue.text.destroy();
  }
}
