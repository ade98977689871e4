import type { Reference } from '@haoshangliang/shared/documents';
import { type Accepted, accept, type ClientOwners, type Edit } from './intake.ts';
import type { LiveText } from './live-text.ts';
import type { Member } from './member.ts';
import type { Culprit } from './rebuild.ts';
import { TextViolation } from './violation.ts';

/** Typing sends a few in a turn; whoever sends more than this has their rights and room looked at in between. */
const mostInTurn = 100;

/** Edits that have come in since the text was last touched, by who sent them. */
export class Arrivals {
  #waiting = new Map<Member, Edit[]>();

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** False where the member has sent so much that it should be looked at before more is read from its line. */
  add(member: Member, edit: Edit): boolean {
    const edits = this.#waiting.get(member) ?? [];
    edits.push(edit);
    this.#waiting.set(member, edits);
    return edits.length < mostInTurn;
  }

  /** What one member has sent; undefined when there is nothing left. */
  takeOne(): readonly [member: Member, edits: readonly Edit[]] | undefined {
    const [first] = this.#waiting;
    if (first !== undefined) this.#waiting.delete(first[0]);
    return first;
  }
}

interface Taking {
  readonly text: LiveText;
  readonly owners: ClientOwners;
  readonly isKnown: (reference: Reference) => boolean;
  readonly now: number;
  readonly refuse: (culprit: Culprit) => void;
}

export interface TakenIn {
  readonly accepted: readonly Accepted[];
  /** Its writer is owed a receipt. */
  readonly isOwed: boolean;
  /** Part of something that failed may be in the text: nothing more may build on that. */
  readonly isSpoilt: boolean;
}

/** Applies what one member has sent, all of it at once: a change for each keystroke would cost twice as much. */
export function takeIn(member: Member, edits: readonly Edit[], taking: Taking): TakenIn {
  const taken: Uint8Array[] = [];
  let isOwed = false;
  let isSpoilt = false;
  const news = taking.text.together(() => {
    for (const edit of edits) {
      const culprit = attempt(member, edit, taking);
      if (culprit === null) taken.push(edit.update);
      else taking.refuse(culprit);
      isOwed ||= !member.hasGap;
      isSpoilt = culprit?.violation === 'not-applied';
      if (isSpoilt || (culprit !== null && member.isGone)) return;
    }
  });
  const whole = news === null ? [] : [news];
  const updates = isSpoilt ? taken : whole;
  return { accepted: updates.map((update) => ({ member, update })), isOwed, isSpoilt };
}

function attempt(member: Member, edit: Edit, taking: Taking): Culprit | null {
  member.edits += 1;
  try {
    accept(edit, { ...taking, member });
    if (edit.isFirstSync) member.answered();
    return null;
  } catch (error) {
    if (!(error instanceof TextViolation)) throw error;
    member.hasGap = true;
    return { member, violation: error.violation, bytes: edit.update };
  }
}
