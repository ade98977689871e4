import type { Opinion, OpinionId } from '../features/opinions/index.ts';
import { getIn, type SeatId } from '../kernel/index.ts';
import { adoptionText, saidOf } from './opinion-words.ts';
import type { Composing } from './record.ts';
import { say, sentence } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.happenings;

function opinionIn({ state }: Composing, id: OpinionId): Opinion | undefined {
  return getIn(state.opinions.opinions, id);
}

export function opinionTold(composing: Composing, id: OpinionId): string | null {
  const opinion = opinionIn(composing, id);
  if (opinion === undefined) return null;
  const who = composing.nameOf(opinion.author);
  if (opinion.status === 'withdrawn') return say(words.withdrawn, { who });
  if (opinion.status !== 'shown') return say(words.unseen, { who });
  return say(words.stance[opinion.stance], { said: saidOf(composing, opinion) });
}

/** What answers an opinion that is not shown speaks of it, and is not told either. */
export function replyTold(
  composing: Composing,
  { opinion: id, seat }: { readonly opinion: OpinionId; readonly seat: SeatId },
): string {
  const who = composing.nameOf(seat);
  const opinion = opinionIn(composing, id);
  const reply = opinion?.replies.find((each) => each.seat === seat);
  if (reply === undefined) return say(words.replyWithdrawn, { who });
  if (opinion?.status !== 'shown') return say(words.replyUnseen, { who });
  return reply.text === null
    ? sentence(say(allWords.opinions.erasedReply, { who, erased: allWords.erased }))
    : sentence(say(allWords.opinions.reply, { who, text: reply.text }));
}

/** What became of an opinion; the reason, which speaks of it, only where it is shown. */
export function judgementTold(composing: Composing, id: OpinionId): string | null {
  const opinion = opinionIn(composing, id);
  if (opinion === undefined) return null;
  const isShown = opinion.status === 'shown';
  const told = adoptionText(isShown ? opinion : { ...opinion, adoptionReason: null });
  const adoption = told === '' ? words.pending : told;
  return say(words.judged, { who: composing.nameOf(opinion.author), adoption });
}
