import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { by, clauseAt, desk, draft, frozen, prepared } from '../../testing/clauses.ts';
import { given, idAt, past, recorded } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import type { Of } from './commands.ts';
import { type Amendment, type ClausesEvent, clauses } from './index.ts';

const clause = clauseAt(1);
const amendment = idAt<'amendment'>(777);
const text = '采用玻璃井道，夜间低速运行。';
const propose = {
  type: 'clauses/propose-amendment',
  ...{ clause, seat: null, text, reason: '夜里有声音' },
} as const;
const proposed: ClausesEvent = {
  type: 'clauses/amendment-proposed',
  data: { amendment, clause, no: 1, seat: seatAt(1), recorded: false, epoch: 1 },
  words: { text, reason: '夜里有声音' },
};
const decide = (part: Partial<Of<'clauses/decide-amendment'>>): Of<'clauses/decide-amendment'> => ({
  type: 'clauses/decide-amendment',
  ...{ amendment, outcome: 'accepted', instead: 'open', answer: null },
  ...{ before: '采用玻璃井道。', after: text },
  ...part,
});
const withdraw = { type: 'clauses/withdraw-amendment', amendment } as const;
const withdrawn: ClausesEvent = {
  type: 'clauses/amendment-withdrawn',
  data: { amendment },
  words: null,
};
const open = () => given(clauses, ...prepared(), proposed);
const nothing = { answer: null, before: null, after: null };
const accepted: ClausesEvent = {
  type: 'clauses/amendment-decided',
  data: { amendment, outcome: 'accepted', instead: 'open' },
  words: { answer: null, before: '采用玻璃井道。', after: text, was: nothing },
};

describe('amendments', () => {
  test('[CL5] anybody on the roster proposes, staff also for somebody', () => {
    const state = given(clauses, ...prepared())
      .when(propose, by(seatAt(8)))
      .then(proposed);
    expect(getIn(state.amendments, amendment)).toMatchObject({ text, outcome: 'open', epoch: 1 });
    given(clauses, ...prepared())
      .when({ ...propose, seat: seatAt(1) }, desk)
      .then({ ...proposed, data: { ...proposed.data, recorded: true } } as ClausesEvent);
    for (const who of [by(null), by(seatAt(42))])
      given(clauses, ...prepared())
        .when(propose, who)
        .thenRejected('not-on-roster');
    given(clauses, ...prepared())
      .when({ ...propose, seat: seatAt(2) }, by(seatAt(1)))
      .thenRejected('not-on-roster');
  });

  test('[CL5] thirty of one person are enough, and a thousand in a meeting', () => {
    const many = (count: number) =>
      past(
        clauses,
        { ...desk, ...by(seatAt(1)) },
        { type: 'clauses/set-clauses', draft, blocks: ['1'.repeat(10)] },
        ...Array.from({ length: count }, (_, i) => ({ ...propose, text: `第${i}种写法` })),
      );
    given(clauses, ...many(30))
      .when(propose, by(seatAt(8)))
      .thenRejected('own-amendments-full', { max: 30 });
    const { state } = given(clauses, ...many(1));
    const full = { ...state, amendments: { ...state.amendments, size: 1000 } };
    given({ ...clauses, initial: full })
      .when(propose, by(seatAt(2)))
      .thenRejected('amendments-full', { max: 1000 });
  });

  test('[CL6] what is proposed to a frozen text is meant for the next one', () => {
    const next = { ...proposed, data: { ...proposed.data, epoch: 2 } } as ClausesEvent;
    given(clauses, ...prepared())
      .when(propose, by(seatAt(1), frozen))
      .then(next);
    given(clauses, ...prepared(), next)
      .when(decide({}), desk)
      .thenRejected('text-not-written');
    open()
      .when(decide({}), { ...desk, ...frozen })
      .thenRejected('text-not-written');
    open()
      .when(decide({ outcome: 'declined', answer: '规范不许' }), { ...desk, ...frozen })
      .then({
        type: 'clauses/amendment-decided',
        data: { amendment, outcome: 'declined', instead: 'open' },
        words: { ...nothing, answer: '规范不许', was: nothing },
      });
  });

  test('[CL7] the author withdraws what has not been decided, staff what they entered', () => {
    const state = open()
      .when(withdraw, by(seatAt(8)))
      .then(withdrawn);
    expect(getIn(state.amendments, amendment)?.outcome).toBe('withdrawn');
    for (const who of [by(seatAt(2)), desk])
      open().when(withdraw, who).thenRejected('amendment-unknown');
    const entered = { ...proposed, data: { ...proposed.data, recorded: true } } as ClausesEvent;
    given(clauses, ...prepared(), entered)
      .when(withdraw, desk)
      .then(withdrawn);
    given(clauses, ...prepared(), proposed, accepted)
      .when(withdraw, by(seatAt(1)))
      .thenRejected('amendment-decided');
    given(clauses, ...prepared(), proposed, withdrawn)
      .when(decide({}), desk)
      .thenRejected('amendment-unknown');
    given(clauses)
      .when(withdraw, by(seatAt(1)))
      .thenRejected('amendment-unknown');
  });

  test('[CL8] staff and writers decide, and what is taken over is kept with both wordings', () => {
    for (const who of [desk, by(seatAt(5))]) {
      const state = open().when(decide({}), who).then(accepted);
      expect(getIn(state.amendments, amendment)).toMatchObject({
        outcome: 'accepted',
        before: '采用玻璃井道。',
        after: text,
      });
    }
    open()
      .when(decide({}), by(seatAt(1)))
      .thenRejected('not-a-drafter');
    open()
      .when(decide({ outcome: 'declined' }), desk)
      .thenRejected('answer-needed');
    const again = given(clauses, ...prepared(), proposed, accepted)
      .when(decide({ outcome: 'open', instead: 'accepted' }), desk)
      .then({
        type: 'clauses/amendment-decided',
        data: { amendment, outcome: 'open', instead: 'accepted' },
        words: { ...nothing, was: { answer: null, before: '采用玻璃井道。', after: text } },
      });
    expect(getIn(again.amendments, amendment)).toMatchObject({ outcome: 'open', before: null });
  });

  test('[CL9] somebody decided meanwhile', () => {
    given(clauses, ...prepared(), proposed, accepted)
      .when(decide({ outcome: 'voting' }), desk)
      .thenRejected('decided-meanwhile', { now: 'accepted' });
  });

  test('[CL12] erased words read as null', () => {
    const { state } = given(clauses, ...prepared(), { ...proposed, words: null });
    const erased: Partial<Amendment> = { text: null, reason: null, outcome: 'open' };
    expect(getIn(state.amendments, amendment)).toMatchObject(erased);
    const decided = given(clauses, ...prepared(), proposed, { ...accepted, words: null }).state;
    expect(getIn(decided.amendments, amendment)).toMatchObject({ before: null, after: null, text });
  });

  test('[CL13] a decision is led back to the one before it', () => {
    expect(clauses.counter?.(recorded(accepted))).toEqual({
      ...decide({}),
      ...{ outcome: 'open', instead: 'accepted', before: null, after: null },
    });
    expect(clauses.counter?.(recorded({ ...accepted, words: null }))).toBeNull();
    expect(clauses.counter?.(recorded(proposed))).toBeNull();
    const entered = { ...proposed, data: { ...proposed.data, recorded: true } } as ClausesEvent;
    expect(clauses.counter?.(recorded(entered))).toEqual(withdraw);
  });

  test('[CL14] the same words again, the same decision again', () => {
    open()
      .when(propose, by(seatAt(8)))
      .then();
    given(clauses, ...prepared(), proposed, accepted)
      .when(decide({}), desk)
      .then();
    given(clauses, ...prepared(), proposed, withdrawn)
      .when(withdraw, by(seatAt(1)))
      .then();
  });
});
