import { expect, test } from 'vitest';
import { clauses } from '../../features/clauses/index.ts';
import { blockAt, clauseAt, desk, draft, opinion, prepared } from '../../testing/clauses.ts';
import { given, past, recorded } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import { clauseRows, placesOfOpinion } from './clauses.ts';

const after = (...commands: Parameters<typeof clauses.decide>[1][]) =>
  past(
    clauses,
    desk,
    { type: 'clauses/set-clauses', draft, blocks: [blockAt(1), blockAt(2)] },
    ...commands,
  )
    .map(recorded)
    .reduce(clauses.evolve, clauses.initial);

const cite = { type: 'clauses/cite-opinion', clause: clauseAt(2), opinion } as const;
const reserve = {
  type: 'clauses/reserve',
  ...{ clause: clauseAt(2), seat: seatAt(1), named: true, text: '采光' },
} as const;
const onlyFirst = { type: 'clauses/set-clauses' as const, draft, blocks: [blockAt(1)] };

test('Clauses are numbered in their order', () => {
  const { state } = given(clauses, ...prepared());
  expect(clauseRows(state, draft).map(({ no, clause }) => [no, clause.block])).toEqual([
    [1, blockAt(1)],
    [2, blockAt(2)],
  ]);
});

test('A clause that is gone is shown only for what hangs on it, without a number', () => {
  expect(clauseRows(after(onlyFirst), draft).map(({ no }) => no)).toEqual([1]);
  expect(clauseRows(after(reserve, onlyFirst), draft).map(({ no }) => no)).toEqual([1, null]);
});

test('An opinion went to the clauses that name it, as they are numbered now', () => {
  expect(placesOfOpinion(after(), opinion)).toEqual([]);
  expect(placesOfOpinion(after(cite), opinion)).toEqual([{ draft, no: 2 }]);
  expect(placesOfOpinion(after(cite, onlyFirst), opinion)).toEqual([]);
});
