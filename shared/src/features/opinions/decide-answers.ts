import { accept, reject, type SeatId } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { withShown } from './finding.ts';
import type { Decided, OpinionsRejection } from './rejections.ts';
import type { Opinion, OpinionsFacts, OpinionsState } from './state.ts';

/** Replies to one opinion. */
const maxReplies = 20;

/** Who answers from a device of their own. */
const repliers: readonly string[] = ['department', 'expert'];

export function replyOpinion(
  state: OpinionsState,
  command: Of<'opinions/reply-opinion'>,
  facts: OpinionsFacts,
): Decided {
  const seat = answering(command.seat, facts);
  if (typeof seat !== 'string') return reject(seat.code);
  return withShown(state, command.opinion, (opinion) => reply(opinion, seat, command.text));
}

/** Who answers: whoever acts, if departments and experts may; staff also enter what others said. */
function answering(
  named: SeatId | null,
  facts: OpinionsFacts,
): SeatId | { readonly code: OpinionsRejection } {
  const self = facts.actor.for ?? facts.actor.seat;
  const seat = named ?? self;
  const line = seat === null ? null : facts.seat(seat);
  if (seat === null || line === null) return { code: 'no-seat' };
  const clerk = facts.rights.has('moderate') || facts.rights.has('record');
  return clerk || (seat === self && repliers.includes(line.role))
    ? seat
    : { code: 'reply-not-yours' };
}

function reply(opinion: Opinion, seat: SeatId, text: string | null): Decided {
  const before = opinion.replies.find((other) => other.seat === seat);
  // An erased reply has no text either, and can still be taken back.
  if (text === null ? before === undefined : before?.text === text) return accept();
  if (before === undefined && opinion.replies.length >= maxReplies)
    return reject('replies-full', { max: maxReplies });
  const data = { opinion: opinion.id, seat, given: text !== null };
  return accept({ type: 'opinions/replied', data, words: { text, before: before?.text ?? null } });
}

export function judgeOpinion(state: OpinionsState, command: Of<'opinions/judge-opinion'>): Decided {
  const { adoption, instead } = command;
  const reason = adoption === 'pending' ? null : command.reason;
  return withShown(state, command.opinion, (opinion) => {
    const { id, adoption: before, adoptionReason } = opinion;
    if (opinion.mergedInto !== null) return reject('already-merged', { into: opinion.mergedInto });
    if (before === adoption && adoptionReason === reason) return accept();
    if (before !== instead) return reject('judged-meanwhile', { now: before });
    if (reason === null && (adoption === 'partly' || adoption === 'not'))
      return reject('reason-needed');
    const words = { reason, before: adoptionReason };
    return accept({
      type: 'opinions/opinion-judged',
      data: { opinion: id, adoption, before },
      words,
    });
  });
}
