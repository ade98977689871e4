import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import {
  blockAt,
  by,
  clauseAt,
  desk,
  draft,
  hiddenOpinion,
  opinion,
  prepared,
  withheld,
} from '../../testing/clauses.ts';
import { given, idAt, past, recorded } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import { clauses } from './index.ts';

const clause = clauseAt(1);
const set = (...blocks: number[]) =>
  ({ type: 'clauses/set-clauses', draft, blocks: blocks.map(blockAt) }) as const;
const cite = { type: 'clauses/cite-opinion', clause, opinion } as const;

describe('clauses', () => {
  test('[CL1] are blocks in an order, and a block keeps its clause', () => {
    const fresh = idAt<'clause'>(777);
    const state = given(clauses, ...prepared())
      .when(set(2, 3, 2), desk)
      .then({
        type: 'clauses/clauses-set',
        data: {
          draft,
          clauses: [
            { clause: clauseAt(2), block: blockAt(2) },
            { clause: fresh, block: blockAt(3) },
          ],
          before: [
            { clause: clauseAt(1), block: blockAt(1) },
            { clause: clauseAt(2), block: blockAt(2) },
          ],
        },
        words: null,
      });
    expect(state.orders[draft]).toEqual([clauseAt(2), fresh]);
    expect(getIn(state.clauses, clauseAt(1))?.block).toBe(blockAt(1));
    const order = past(clauses, desk, set(1, 2), set(2), set(1, 2))
      .map(recorded)
      .reduce(clauses.evolve, clauses.initial).orders[draft];
    expect(order).toEqual([clauseAt(1), clauseAt(2)]);
  });

  test('[CL2] exist only in a text that everybody may read', () => {
    given(clauses)
      .when(set(1), { ...desk, ...withheld })
      .thenRejected('text-not-shared');
    given(clauses, ...prepared())
      .when(cite, { ...desk, ...withheld })
      .thenRejected('text-not-shared');
    given(clauses, ...prepared())
      .when({ ...cite, clause: clauseAt(9) }, desk)
      .thenRejected('clause-unknown');
  });

  test('[CL3] have a standing that staff and writers set', () => {
    const command = { type: 'clauses/set-standing', clause, standing: 'disputed' } as const;
    const data = { clause, standing: 'disputed', before: 'discussing' } as const;
    for (const who of [desk, by(seatAt(5))]) {
      const state = given(clauses, ...prepared())
        .when(command, who)
        .then({ type: 'clauses/standing-set', data, words: null });
      expect(getIn(state.clauses, clause)?.standing).toBe('disputed');
    }
    given(clauses, ...prepared())
      .when(command, by(seatAt(1)))
      .thenRejected('not-a-drafter');
  });

  test('[CL4] name the shown opinions that went into them, each once', () => {
    const cited = {
      type: 'clauses/opinion-cited',
      data: { clause, opinion },
      words: null,
    } as const;
    const state = given(clauses, ...prepared())
      .when(cite, desk)
      .then(cited);
    expect(getIn(state.clauses, clause)?.sources).toEqual([opinion]);
    given(clauses, ...prepared(), cited)
      .when(cite, desk)
      .then();
    given(clauses, ...prepared())
      .when({ ...cite, opinion: hiddenOpinion }, desk)
      .thenRejected('opinion-not-to-cite');
    const after = given(clauses, ...prepared(), cited)
      .when({ ...cite, type: 'clauses/uncite-opinion' }, desk)
      .then({ ...cited, type: 'clauses/opinion-uncited' });
    expect(getIn(after.clauses, clause)?.sources).toEqual([]);
  });

  test('[CL13] are led back by a command of their own', () => {
    const [first] = prepared();
    if (first === undefined) throw new Error('no event');
    expect(clauses.counter?.(recorded(first))).toEqual(set());
    const data = { clause, standing: 'agreed', before: 'disputed' } as const;
    expect(
      clauses.counter?.(recorded({ type: 'clauses/standing-set', data, words: null })),
    ).toEqual({ type: 'clauses/set-standing', clause, standing: 'disputed' });
    const about = { data: { clause, opinion }, words: null };
    expect(clauses.counter?.(recorded({ type: 'clauses/opinion-cited', ...about }))).toEqual({
      ...cite,
      type: 'clauses/uncite-opinion',
    });
    expect(clauses.counter?.(recorded({ type: 'clauses/opinion-uncited', ...about }))).toEqual(
      cite,
    );
  });

  test('[CL14] stay as they are when told what they are', () => {
    given(clauses, ...prepared())
      .when(set(1, 2), desk)
      .then();
    given(clauses, ...prepared())
      .when({ type: 'clauses/set-standing', clause, standing: 'discussing' }, desk)
      .then();
    given(clauses, ...prepared())
      .when({ ...cite, type: 'clauses/uncite-opinion' }, desk)
      .then();
  });
});
