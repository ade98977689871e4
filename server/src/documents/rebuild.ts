import { groupByMember } from './batch.ts';
import type { WasBlock } from './block-ids.ts';
import type { Accepted } from './intake.ts';
import { LiveText } from './live-text.ts';
import type { Member } from './member.ts';
import { mergeUpdates } from './merge-updates.ts';
import { TextViolation, type Violation } from './violation.ts';

export interface Rebuilt {
  readonly text: LiveText;
  /** What stays of that which was not on disk yet. */
  readonly accepted: readonly Accepted[];
  /** Those without whose edits the text is sound. */
  readonly culprits: readonly Culprit[];
}

export interface Culprit {
  readonly member: Member;
  readonly violation: Violation;
  /** What was left out. */
  readonly bytes: Uint8Array;
}

/**
 * The text as it is on disk, with what waits to be written, but without the edits of those who break it. Nobody has
 * seen these yet, so nothing of what others wrote builds on them.
 */
export function rebuild(
  stored: readonly Uint8Array[],
  waiting: readonly Accepted[],
  wasBlock: WasBlock,
): Rebuilt {
  const settled = (kept: readonly Accepted[]) => {
    const made = new LiveText(stored, wasBlock);
    applyAll(
      made,
      kept.map(({ update }) => update),
    );
    return made;
  };
  let text = settled([]);
  let accepted: Accepted[] = [];
  const culprits: Culprit[] = [];
  for (const [member, updates] of groupByMember(waiting)) {
    let news: Uint8Array | null = null;
    const violation = attempt(() => {
      news = applyAll(text, updates);
    });
    if (violation === null) {
      if (news !== null) accepted = [...accepted, { member, update: news }];
    } else {
      culprits.push({ member, violation, bytes: mergeUpdates(updates) });
      text.destroy();
      text = settled(accepted);
    }
  }
  return { text, accepted, culprits };
}

function applyAll(text: LiveText, updates: readonly Uint8Array[]): Uint8Array | null {
  const news = text.together(() => {
    for (const update of updates) text.apply(update);
  });
  text.settle();
  return news;
}

function attempt(work: () => void): Violation | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof TextViolation) return error.violation;
    throw error;
  }
}
