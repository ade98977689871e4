import { describe, expect, test } from 'vitest';
import { audiences, getIn, type Recorded } from '../../kernel/index.ts';
import { by, clauseAt, desk, prepared } from '../../testing/clauses.ts';
import { given, idAt, noActor, recorded } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import { type ClausesEvent, clauses } from './index.ts';

const clause = clauseAt(1);
const reservation = idAt<'reservation'>(777);
const reserve = {
  type: 'clauses/reserve',
  ...{ clause, seat: null, named: true, text: '采光补偿没有写明。' },
} as const;
const reserved = {
  type: 'clauses/reserved',
  data: { reservation, clause, seat: seatAt(1), named: true, recorded: false },
  words: { text: '采光补偿没有写明。' },
} as const;
const unnamed = { ...reserved, data: { ...reserved.data, named: false } } as const;
const withdraw = { type: 'clauses/withdraw-reservation', reservation } as const;
const withdrawn = (named: boolean): ClausesEvent => ({
  type: 'clauses/reservation-withdrawn',
  data: { reservation, named },
  words: null,
});

/** The events as the hand of seat 1 made them. */
const hand = (event: ClausesEvent, i = 0): Recorded<ClausesEvent> => ({
  ...recorded(event, i),
  actor: { ...noActor, seat: seatAt(1) },
});

describe('reservations', () => {
  test('[CL10] one of a person with each clause, taken back by that person', () => {
    const state = given(clauses, ...prepared())
      .when(reserve, by(seatAt(8)))
      .then(reserved);
    expect(getIn(state.reservations, reservation)).toMatchObject({ named: true, withdrawn: false });
    given(clauses, ...prepared(), reserved)
      .when({ ...reserve, text: '另有一条' }, by(seatAt(1)))
      .thenRejected('reserved-already');
    given(clauses, ...prepared(), reserved)
      .when(withdraw, by(seatAt(2)))
      .thenRejected('reservation-unknown');
    given(clauses, ...prepared())
      .when(reserve, by(null))
      .thenRejected('not-on-roster');
    const after = given(clauses, ...prepared(), reserved)
      .when(withdraw, by(seatAt(8)))
      .then(withdrawn(true));
    expect(getIn(after.reservations, reservation)?.withdrawn).toBe(true);
    given(clauses, ...prepared(), reserved, withdrawn(true))
      .when({ ...reserve, text: '另有一条' }, by(seatAt(1)))
      .then({ ...reserved, words: { text: '另有一条' } });
  });

  test('[CL10] staff enter one for a person and take back what they entered', () => {
    const entered = { ...reserved, data: { ...reserved.data, recorded: true } };
    given(clauses, ...prepared())
      .when({ ...reserve, seat: seatAt(1) }, desk)
      .then(entered);
    given(clauses, ...prepared(), entered)
      .when(withdraw, desk)
      .then(withdrawn(true));
    given(clauses, ...prepared(), reserved)
      .when(withdraw, desk)
      .thenRejected('reservation-unknown');
  });

  test('[CL11] whose one without a name is reaches that person alone, staff neither', () => {
    for (const audience of audiences) {
      const seen = [hand(unnamed), hand(withdrawn(false), 1)].map((event) =>
        clauses.redact(event, audience),
      );
      expect(JSON.stringify(seen)).not.toContain(seatAt(1));
      expect(JSON.stringify(seen)).toContain('采光补偿');
    }
    expect(clauses.ownersOf?.(hand(unnamed))).toEqual([seatAt(1)]);
    expect(clauses.ownersOf?.(hand(reserved))).toEqual([]);
    expect(clauses.redactOwn?.(hand(withdrawn(false)), seatAt(1))).toBeNull();
    const own = clauses.redactOwn?.(hand(unnamed), seatAt(1));
    const held = [own, clauses.redact(hand(unnamed), 'participant')]
      .filter((event) => event != null)
      .reduce(clauses.evolve, clauses.initial);
    expect(getIn(held.own, reservation)).toBe(seatAt(1));
    expect(getIn(held.reservations, reservation)?.seat).toBeNull();
    const { state } = given(clauses, ...prepared(), unnamed);
    const staff = clauses.project(state, { audience: 'staff', seats: [seatAt(2)] });
    expect(JSON.stringify(staff)).not.toContain(seatAt(1));
    const self = clauses.project(state, { audience: 'participant', seats: [seatAt(1)] });
    expect(getIn(self.own, reservation)).toBe(seatAt(1));
  });

  test('[CL12] erased words read as null', () => {
    const { state } = given(clauses, ...prepared(), { ...reserved, words: null });
    expect(getIn(state.reservations, reservation)).toMatchObject({ text: null, named: true });
  });

  test('[CL13] staff take back what they entered', () => {
    const entered = { ...reserved, data: { ...reserved.data, recorded: true } };
    expect(clauses.counter?.(recorded(entered))).toEqual(withdraw);
    expect(clauses.counter?.(recorded(reserved))).toBeNull();
    expect(clauses.counter?.(recorded(withdrawn(true)))).toBeNull();
  });

  test('[CL14] the same again changes nothing', () => {
    given(clauses, ...prepared(), reserved)
      .when(reserve, by(seatAt(8)))
      .then();
    given(clauses, ...prepared(), reserved, withdrawn(true))
      .when(withdraw, by(seatAt(1)))
      .then();
  });
});
