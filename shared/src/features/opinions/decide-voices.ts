import { accept, reject, type SeatId, valuesOf } from '../../kernel/index.ts';
import { maxOpinions, maxPerPerson, type Of } from './commands.ts';
import { countsAfter, isSame } from './counting.ts';
import type { Decided } from './rejections.ts';
import type { OpinionRecord, OpinionStatus, OpinionsFacts, OpinionsState } from './state.ts';

type Said = Pick<
  Of<'opinions/record-opinion'>,
  'item' | 'channel' | 'stance' | 'text' | 'verbatim'
> & {
  readonly author: SeatId;
  readonly record: OpinionRecord | null;
};

export function raiseOpinion(
  state: OpinionsState,
  command: Of<'opinions/raise-opinion'>,
  facts: OpinionsFacts,
): Decided {
  const { seat, for: behalf } = facts.actor;
  const author = authorOf(behalf ?? seat, facts);
  if (author === null) return reject('no-seat');
  if (!state.collecting) return reject('collecting-paused');
  const seats = new Set(facts.sameAs(facts.seat(author)?.id ?? author));
  const mine = valuesOf(state.opinions).filter((opinion) => seats.has(opinion.author));
  if (mine.length >= maxPerPerson) return reject('too-many-opinions', { max: maxPerPerson });
  const record = behalf === null ? null : ({ by: seat, answer: 'awaiting' } as const);
  return say(state, { ...command, author, record, verbatim: false }, facts);
}

export function recordOpinion(
  state: OpinionsState,
  command: Of<'opinions/record-opinion'>,
  facts: OpinionsFacts,
): Decided {
  const author = authorOf(command.author, facts);
  if (author === null) return reject('no-seat');
  return say(
    state,
    { ...command, author, record: { by: facts.actor.seat, answer: 'awaiting' } },
    facts,
  );
}

/** The seat itself, so that its device knows it again; null for nobody on the roster. */
function authorOf(seat: SeatId | null, facts: OpinionsFacts): SeatId | null {
  return seat === null || facts.seat(seat) === null ? null : seat;
}

function say(state: OpinionsState, said: Said, facts: OpinionsFacts): Decided {
  const { item, author, record, verbatim, channel, stance, text } = said;
  const standing = facts.itemStanding(item);
  if (standing === null) return reject('item-unknown');
  if (standing === 'removed') return reject('too-late');
  if (state.opinions.size >= maxOpinions) return reject('opinions-full', { max: maxOpinions });
  const twin = twinOf(state, said, facts);
  if (twin !== undefined) return reject('already-raised', { no: twin.no });
  // What staff write down has been looked at by writing it.
  const to: OpinionStatus = state.lookFirst && record === null ? 'waiting' : 'shown';
  const counts = countsAfter(state, item, { from: null, to });
  const known = {
    opinion: facts.newId<'opinion'>(),
    no: state.opinions.size + 1,
    item,
    author,
    channel,
    stance,
  };
  const fresh = {
    at: facts.now,
    editedAt: null,
    mergedInto: null,
    secondCount: 0,
    replies: [],
    adoption: 'pending' as const,
  };
  const data = { ...known, ...fresh, record, verbatim, from: null, to, counts };
  return accept({ type: 'opinions/opinion-raised', data, words: { text } });
}

/** The same from the same person: a tap too many, a slip entered twice, or what was hidden said once more. */
function twinOf(state: OpinionsState, { item, author, stance, text }: Said, facts: OpinionsFacts) {
  return valuesOf(state.opinions).find(
    (other) =>
      other.text === text &&
      other.item === item &&
      other.stance === stance &&
      (other.status !== 'withdrawn' || other.withdrawn?.from === 'hidden') &&
      isSame(facts, other.author, author),
  );
}
