import {
  type Opinion,
  type OpinionId,
  type OpinionsState,
  opinions,
} from '@haoshangliang/shared/features/opinions';
import type { Id, SeatId } from '@haoshangliang/shared/kernel';
import { setIn } from '@haoshangliang/shared/kernel';
import { describe, expect, it } from 'vitest';
import { doingsOf } from './doings.ts';

const plain: Opinion = {
  id: 'o1' as OpinionId,
  no: 1,
  item: 'i1' as Id<'agenda-item'>,
  author: 's1' as SeatId,
  channel: 'live',
  stance: 'for',
  text: '同意',
  at: 1,
  editedAt: null,
  record: null,
  verbatim: false,
  status: 'shown',
  mergedInto: null,
  hiddenReason: null,
  withdrawn: null,
  seconds: [],
  secondCount: 0,
  replies: [],
  adoption: 'pending',
  adoptionReason: null,
};

const recorded = { by: null, answer: 'awaiting' } as const;

function stateOf(...all: readonly Opinion[]): OpinionsState {
  const held = all.reduce((map, one) => setIn(map, one.id, one), opinions.initial.opinions);
  return { ...opinions.initial, opinions: held };
}

function ids(part: Partial<Opinion>, ...others: readonly Opinion[]): string[] {
  const opinion = { ...plain, ...part };
  return doingsOf(stateOf(opinion, ...others), opinion).map(({ id }) => id);
}

describe('what staff can do with an opinion', () => {
  it('looks at a waiting one first', () => {
    expect(ids({ status: 'waiting' })).toEqual(['show', 'hide', 'move']);
  });

  it('offers nothing that a refusal would answer', () => {
    const folded = { ...plain, id: 'o2' as OpinionId, mergedInto: plain.id };
    expect(ids({})).toContain('merge');
    expect(ids({}, folded)).not.toContain('merge');
    expect(ids({}, folded)).not.toContain('move');
    expect(ids({ mergedInto: 'o9' as OpinionId })).toEqual(['unmerge', 'reply']);
    for (const adoption of ['adopted', 'partly'] as const) {
      expect(ids({ adoption })).not.toContain('hide');
      expect(ids({ adoption })).not.toContain('hold');
    }
    expect(ids({ adoption: 'not' })).toContain('hide');
  });

  it('mends and takes back only what staff wrote down and nobody has built on', () => {
    expect(ids({ record: recorded })).toEqual(expect.arrayContaining(['correct', 'withdraw']));
    expect(ids({})).not.toContain('withdraw');
    expect(ids({ record: { by: null, answer: 'confirmed' } })).not.toContain('correct');
    expect(ids({ record: recorded, secondCount: 1 })).not.toContain('withdraw');
    expect(ids({ record: recorded, verbatim: true })).not.toContain('correct');
  });

  it('restores what staff withdrew, and nothing an author withdrew', () => {
    const withdrawn = { from: 'shown', by: 'staff' } as const;
    expect(ids({ status: 'withdrawn', withdrawn })).toEqual(['restore']);
    expect(ids({ status: 'withdrawn', withdrawn: { from: 'shown', by: 'author' } })).toEqual([]);
  });

  it('brings back what is hidden', () => {
    expect(ids({ status: 'hidden' })).toEqual(['show', 'hold']);
  });
});
