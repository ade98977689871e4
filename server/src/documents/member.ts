import type { PresentPerson } from '@haoshangliang/shared/documents';
import type { AccountId, SeatId } from '@haoshangliang/shared/kernel';
import { closeCodes } from '@haoshangliang/shared/wire';
import type { DeviceId } from '../meetings/standing.ts';
import { Allowance } from './allowance.ts';
import type { Violation } from './violation.ts';

/** A connection as the document sees it. */
export interface Line {
  send(frame: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes written but not yet taken by the network. */
  readonly waiting: number;
}

/** Somebody who has been let in to a document. */
export interface Visitor {
  readonly device: DeviceId;
  /** As whom the text is written. */
  readonly seat: SeatId | null;
  /** Who signed in, where staff write. */
  readonly account: AccountId | null;
  readonly person: PresentPerson;
  /** closed: came to write a text that is not written at the moment: gets it and is sent away. */
  readonly access: 'write' | 'closed' | 'read';
}

/** The last two are not final: the page comes back by itself. */
const codes = { ...closeCodes, restart: 1012, later: 1013 } as const;

export type CloseReason = keyof typeof codes;

const mostSuspended = 4 * 1024 * 1024;
/** A page asks once when it comes. */
const asking = { burst: 60, perSecond: 0.5 };
/** Pieces of text in edits: pasting a whole document fits, and no typing comes near. */
const pieces = { burst: 20_000, perSecond: 2_000 };
/** No line may make the server hold more than this for it. */
const mostWaiting = 8 * 1024 * 1024;
/** So often a part that does not fit is dropped and asked for again. */
const mostGaps = 3;
/** So many parts that do not fit may be on their way before the answer: somebody types on over a slow line. */
const mostStrays = 200;

/** Somebody may have written honestly, in a text that has no room left. */
function isOfSize(violation: Violation): boolean {
  return (
    violation === 'too-long' || violation === 'too-many-blocks' || violation === 'too-many-parts'
  );
}

/** One connection to one document. */
export class Member {
  readonly visitor: Visitor;
  readonly #line: Line;
  readonly #left: (member: Member) => void;
  /** Has the text and gets what is new. */
  isInStep = false;
  /** State vector up to which it got everything before it stopped reading; null: it reads. */
  behind: { readonly from: Uint8Array; readonly since: number } | null = null;
  /** Messages with edits that came from it. */
  edits = 0;
  readonly asking = new Allowance(asking);
  readonly pieces = new Allowance(pieces);
  /** Something it sent was left out, until it has sent everything again: no receipts meanwhile. */
  hasGap = false;
  /** Client ids that were nobody's before it used them. */
  clients = 0;
  isGone = false;
  /** It has been or will be asked for everything it has: until it answers, what does not fit is in the answer too. */
  #isAsked = true;
  #gaps = 0;
  #strays = 0;
  /** What it sends while its rights are looked up. */
  #inbox: { readonly frames: Uint8Array[]; bytes: number; judges: number } | null = null;

  constructor(visitor: Visitor, line: Line, left: (member: Member) => void) {
    this.visitor = visitor;
    this.#line = line;
    this.#left = left;
  }

  get waiting(): number {
    return this.#line.waiting;
  }

  send(frame: Uint8Array): void {
    if (this.isGone) return;
    if (this.#line.waiting > mostWaiting) this.close('later');
    else this.#line.send(frame);
  }

  /** What does not fit may be left out without a word, because the answer that is awaited brings it. */
  mayStray(): boolean {
    this.#strays += 1;
    return this.#isAsked && this.#strays <= mostStrays;
  }

  /** Asks for everything it has. */
  askBack(frame: Uint8Array): void {
    this.#isAsked = true;
    this.send(frame);
  }

  answered(): void {
    this.hasGap = false;
    this.#isAsked = false;
    this.#strays = 0;
  }

  /** Has sent what may not be. A gap happens on a bad line a few times; for anything else it has to go. */
  offend(violation: Violation): void {
    if (violation === 'too-fast') this.close('tooFast');
    else if (isOfSize(violation)) this.close('full');
    else if (violation === 'gap' && this.#gaps < mostGaps) this.#gaps += 1;
    else this.close('malformed');
  }

  /** Sends it away. What has been sent before still arrives. */
  close(why: CloseReason): void {
    if (this.isGone) return;
    this.#line.close(codes[why], why);
    this.leave();
  }

  /** Until as many calls of `resume` nothing it sends is looked at. */
  suspend(): void {
    this.#inbox ??= { frames: [], bytes: 0, judges: 0 };
    this.#inbox.judges += 1;
  }

  mustWait(frame: Uint8Array): boolean {
    if (this.#inbox === null) return false;
    this.#inbox.frames.push(frame);
    this.#inbox.bytes += frame.length;
    if (this.#inbox.bytes > mostSuspended) this.close('tooFast');
    return true;
  }

  /** What it has sent since, once nobody is judging it any more. */
  resume(): readonly Uint8Array[] {
    const inbox = this.#inbox;
    if (inbox === null) return [];
    inbox.judges -= 1;
    if (inbox.judges > 0) return [];
    this.#inbox = null;
    return inbox.frames;
  }

  leave(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.#left(this);
  }
}
