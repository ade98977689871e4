import { accept, type Decision, reject } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { countsAfter } from './counting.ts';
import type { OpinionsEvent } from './events.ts';
import { isAuthor, isDesk, withOpinion, withStanding } from './finding.ts';
import type { Decided, OpinionsRejection } from './rejections.ts';
import {
  isBuiltOn,
  type Opinion,
  type OpinionsFacts,
  type OpinionsState,
  type RecordAnswer,
} from './state.ts';
import { wholeOf } from './whole.ts';

type Refused = Extract<Decision<OpinionsEvent, OpinionsRejection>, { ok: false }>;

/** Words that nobody may change any more: verbatim ones, and those that others have built on. */
function fixed(state: OpinionsState, opinion: Opinion): Refused | null {
  if (opinion.verbatim) return reject('opinion-verbatim');
  return isBuiltOn(state, opinion) ? reject('opinion-built-on') : null;
}

export function editOpinion(
  state: OpinionsState,
  command: Of<'opinions/edit-opinion'>,
  facts: OpinionsFacts,
): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    if (!isAuthor(facts, opinion)) return reject('not-your-opinion');
    if (!state.collecting) return reject('collecting-paused');
    if (opinion.status === 'hidden') return reject('opinion-hidden');
    const answer = opinion.record === null ? null : 'confirmed';
    const to = state.lookFirst ? 'waiting' : opinion.status;
    return (
      fixed(state, opinion) ??
      reword(state, opinion, { ...command, channel: opinion.channel, answer, to, corrected: false })
    );
  });
}

export function correctOpinion(
  state: OpinionsState,
  command: Of<'opinions/correct-opinion'>,
): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    if (opinion.record === null) return reject('not-recorded');
    if (opinion.record.answer === 'confirmed') return reject('opinion-confirmed');
    const to = opinion.status;
    return (
      fixed(state, opinion) ??
      reword(state, opinion, { ...command, answer: 'awaiting', to, corrected: true })
    );
  });
}

type Wording = Pick<Of<'opinions/correct-opinion'>, 'stance' | 'channel' | 'text'> & {
  readonly answer: RecordAnswer | null;
  readonly to: Opinion['status'];
  readonly corrected: boolean;
};

function reword(state: OpinionsState, opinion: Opinion, wording: Wording): Decided {
  const { stance, channel, text, answer, to, corrected } = wording;
  const { id, author, item, status: from } = opinion;
  if (text === opinion.text && stance === opinion.stance && channel === opinion.channel)
    return accept();
  const before = { channel: opinion.channel, stance: opinion.stance };
  const counts = countsAfter(state, item, { from, to });
  return accept({
    type: 'opinions/opinion-edited',
    data: {
      opinion: id,
      author,
      item,
      channel,
      stance,
      before,
      corrected,
      answer,
      from,
      to,
      counts,
    },
    words: { text, before: opinion.text },
  });
}

export function answerRecord(
  state: OpinionsState,
  command: Of<'opinions/answer-record'>,
  facts: OpinionsFacts,
): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    if (!isAuthor(facts, opinion)) return reject('not-your-opinion');
    if (opinion.record === null) return reject('not-recorded');
    const answer = command.agrees ? 'confirmed' : 'contested';
    if (opinion.record.answer === answer) return accept();
    const data = {
      opinion: opinion.id,
      author: opinion.author,
      answer,
      visible: opinion.status === 'shown',
    } as const;
    return accept({ type: 'opinions/record-answered', data, words: null });
  });
}

export function withdrawOpinion(
  state: OpinionsState,
  command: Of<'opinions/withdraw-opinion'>,
  facts: OpinionsFacts,
): Decided {
  return withOpinion(state, command.opinion, (opinion) => {
    const by = sideOf(opinion, facts);
    if (typeof by !== 'string') return by;
    if (opinion.status === 'withdrawn') return accept();
    if (isBuiltOn(state, opinion)) return reject('opinion-built-on');
    const { id, author, item, status: from } = opinion;
    const counts = countsAfter(state, item, { from, to: 'withdrawn' });
    const data = { opinion: id, author, item, from, by, counts };
    return accept({ type: 'opinions/opinion-withdrawn', data, words: null });
  });
}

export function restoreOpinion(
  state: OpinionsState,
  command: Of<'opinions/restore-opinion'>,
  facts: OpinionsFacts,
): Decided {
  return withOpinion(state, command.opinion, (opinion) => {
    const by = sideOf(opinion, facts);
    if (typeof by !== 'string') return by;
    if (opinion.withdrawn === null) return reject('opinion-not-withdrawn');
    // Whoever withdrew it takes that back, and nobody else.
    if (opinion.withdrawn.by !== by) return reject('not-your-opinion');
    return accept({
      type: 'opinions/opinion-restored',
      ...wholeOf(state, opinion, opinion.withdrawn.from),
    });
  });
}

/** The author of an opinion, or staff for one they wrote down that its author has not confirmed. */
function sideOf(opinion: Opinion, facts: OpinionsFacts): 'author' | 'staff' | Refused {
  if (isAuthor(facts, opinion)) return 'author';
  if (!isDesk(facts) || opinion.record === null) return reject('not-your-opinion');
  return opinion.record.answer === 'confirmed' ? reject('opinion-confirmed') : 'staff';
}
