import { accept, reject } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { countsAfter } from './counting.ts';
import { withStanding } from './finding.ts';
import type { Decided } from './rejections.ts';
import type { Opinion, OpinionsState } from './state.ts';
import { wholeOf } from './whole.ts';

export function showOpinion(state: OpinionsState, command: Of<'opinions/show-opinion'>): Decided {
  return withStanding(state, command.opinion, (opinion) =>
    opinion.status === 'shown'
      ? accept()
      : accept({ type: 'opinions/opinion-shown', ...wholeOf(state, opinion, 'shown') }),
  );
}

export function hideOpinion(state: OpinionsState, command: Of<'opinions/hide-opinion'>): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    // A second reason would vanish without a word: whoever gives it is told.
    if (opinion.status === 'hidden') return reject('already-hidden');
    if (isAdopted(opinion)) return reject('opinion-adopted');
    const { id, author, item, status: from } = opinion;
    const data = {
      opinion: id,
      author,
      item,
      from,
      counts: countsAfter(state, item, { from, to: 'hidden' }),
    };
    return accept({ type: 'opinions/opinion-hidden', data, words: { reason: command.reason } });
  });
}

export function holdOpinion(state: OpinionsState, command: Of<'opinions/hold-opinion'>): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    if (opinion.status === 'waiting') return accept();
    if (isAdopted(opinion)) return reject('opinion-adopted');
    const { id, author, item, status: from, hiddenReason } = opinion;
    const data = {
      opinion: id,
      author,
      item,
      from,
      counts: countsAfter(state, item, { from, to: 'waiting' }),
    };
    return accept({ type: 'opinions/opinion-held', data, words: { hiddenReason } });
  });
}

/** What has been adopted, wholly or partly, is quoted by the minutes and stays in sight. */
function isAdopted({ adoption }: Opinion): boolean {
  return adoption === 'adopted' || adoption === 'partly';
}
