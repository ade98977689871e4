import { accept, getIn, reject } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { countsAfter } from './counting.ts';
import { withOpinion, withStanding } from './finding.ts';
import type { Decided } from './rejections.ts';
import {
  mergedInto,
  type Opinion,
  type OpinionId,
  type OpinionsFacts,
  type OpinionsState,
} from './state.ts';

export function mergeOpinion(state: OpinionsState, command: Of<'opinions/merge-opinion'>): Decided {
  const { opinion: id, into } = command;
  if (id === into) return reject('merge-with-itself');
  return withStanding(state, id, (opinion) => {
    if (opinion.mergedInto === into) return accept();
    if (opinion.mergedInto !== null) return reject('already-merged', { into: opinion.mergedInto });
    if (opinion.status === 'hidden') return reject('opinion-hidden');
    if (opinion.adoption !== 'pending') return reject('opinion-adopted');
    const folded = mergedInto(state, id).length;
    return folded > 0 ? reject('has-merged', { count: folded }) : fold(state, opinion, into);
  });
}

/** One step deep and no deeper: what is folded holds nothing, what holds is not folded, so nothing goes round. */
function fold(state: OpinionsState, opinion: Opinion, into: OpinionId): Decided {
  const target = getIn(state.opinions, into);
  if (target === undefined) return reject('opinion-unknown');
  if (target.status !== 'shown') return reject('opinion-not-shown');
  if (target.mergedInto !== null) return reject('merge-into-merged', { into: target.mergedInto });
  if (target.item !== opinion.item) return reject('merge-other-item');
  const data = {
    opinion: opinion.id,
    author: opinion.author,
    into,
    visible: opinion.status === 'shown',
  };
  return accept({ type: 'opinions/opinion-merged', data, words: null });
}

export function unmergeOpinion(
  state: OpinionsState,
  command: Of<'opinions/unmerge-opinion'>,
): Decided {
  return withOpinion(state, command.opinion, (opinion) => {
    const { id, author, mergedInto: before, status } = opinion;
    if (before === null) return reject('not-merged');
    const data = { opinion: id, author, before, visible: status === 'shown' };
    return accept({ type: 'opinions/opinion-unmerged', data, words: null });
  });
}

export function moveOpinion(
  state: OpinionsState,
  command: Of<'opinions/move-opinion'>,
  facts: OpinionsFacts,
): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    const { id, author, item: before, status } = opinion;
    if (command.item === before) return accept();
    if (facts.itemStanding(command.item) !== 'there') return reject('item-unknown');
    if (opinion.mergedInto !== null) return reject('already-merged', { into: opinion.mergedInto });
    const folded = mergedInto(state, id).length;
    if (folded > 0) return reject('has-merged', { count: folded });
    const left = countsAfter(state, before, { from: status, to: null });
    const joined = countsAfter(state, command.item, { from: null, to: status });
    const counts = [...left, ...joined];
    const data = {
      opinion: id,
      author,
      item: command.item,
      before,
      visible: status === 'shown',
      counts,
    };
    return accept({ type: 'opinions/opinion-moved', data, words: null });
  });
}

export function markVerbatim(state: OpinionsState, command: Of<'opinions/mark-verbatim'>): Decided {
  return withStanding(state, command.opinion, (opinion) => {
    const { verbatim } = command;
    if (opinion.verbatim === verbatim) return accept();
    const data = {
      opinion: opinion.id,
      author: opinion.author,
      verbatim,
      visible: opinion.status === 'shown',
    };
    return accept({ type: 'opinions/verbatim-marked', data, words: null });
  });
}
