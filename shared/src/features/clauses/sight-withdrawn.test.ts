import { expect, test } from 'vitest';
import { getIn, hasIn } from '../../kernel/index.ts';
import { by, clauseAt, desk, prepared } from '../../testing/clauses.ts';
import { given, idAt, noActor, recorded } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import { type ClausesEvent, clauses } from './index.ts';

const clause = clauseAt(1);
const reservation = idAt<'reservation'>(778);
const unnamed: ClausesEvent = {
  type: 'clauses/reserved',
  data: { reservation, clause, seat: seatAt(2), named: false, recorded: false },
  words: { text: '采光补偿没有写明。' },
};
const reservationHidden: ClausesEvent = {
  type: 'clauses/reservation-hidden',
  data: { reservation, clause, seat: seatAt(2), named: false },
  words: { reason: '写了邻居的病情' },
};

test('[CL17] a hidden reservation is taken back by its author, of whom nobody learns', () => {
  const withdraw = { type: 'clauses/withdraw-reservation', reservation } as const;
  const event: ClausesEvent = {
    type: 'clauses/reservation-withdrawn',
    data: { reservation, named: false, hidden: { seat: seatAt(2) } },
    words: null,
  };
  const after = given(clauses, ...prepared(), unnamed, reservationHidden)
    .when(withdraw, by(seatAt(2)))
    .then(event);
  expect(getIn(after.reservations, reservation)).toMatchObject({ withdrawn: true });
  const recordedOne = { ...unnamed, data: { ...unnamed.data, recorded: true } } as ClausesEvent;
  given(clauses, ...prepared(), recordedOne, reservationHidden)
    .when(withdraw, desk)
    .thenRejected('voice-hidden');
  const all = [...prepared(), unnamed, reservationHidden, event];
  const again = { type: 'clauses/reserve', clause, seat: null, named: true } as const;
  given(clauses, ...all)
    .when({ ...again, text: '另有一条' }, by(seatAt(2)))
    .then({
      type: 'clauses/reserved',
      data: {
        ...{ reservation: idAt<'reservation'>(777), clause, seat: seatAt(2) },
        ...{ named: true, recorded: false },
      },
      words: { text: '另有一条' },
    });
  const made = { ...recorded(event), actor: { ...noActor, seat: seatAt(2) } };
  for (const audience of ['public', 'participant'] as const)
    expect(clauses.redact(made, audience)).toBeNull();
  expect(JSON.stringify(clauses.redact(made, 'staff'))).not.toContain(seatAt(2));
  expect(clauses.ownersOf?.(made)).toEqual([seatAt(2)]);
  const own = clauses.project(given(clauses, ...all.slice(0, -1)).state, {
    audience: 'participant',
    seats: [seatAt(2)],
  });
  expect(hasIn(own.ownHidden, reservation)).toBe(true);
  const told = clauses.evolve(own, clauses.redactOwn!(made, seatAt(2))!);
  expect(told).toEqual(
    clauses.project(given(clauses, ...all).state, { audience: 'participant', seats: [seatAt(2)] }),
  );
});

test('[CL17] a hidden amendment is taken back by its author; staff and the author alone hear of it', () => {
  const amendment = idAt<'amendment'>(779);
  const proposed: ClausesEvent = {
    type: 'clauses/amendment-proposed',
    data: { amendment, clause, no: 1, seat: seatAt(2), recorded: true, epoch: 1 },
    words: { text: '采用玻璃井道。', reason: null },
  };
  const amendmentHidden: ClausesEvent = {
    type: 'clauses/amendment-hidden',
    data: { amendment, clause, no: 1, seat: seatAt(2) },
    words: { reason: '写了邻居的病情' },
  };
  const event: ClausesEvent = {
    type: 'clauses/amendment-withdrawn',
    data: { amendment, hidden: { seat: seatAt(2) } },
    words: null,
  };
  const withdraw = { type: 'clauses/withdraw-amendment', amendment } as const;
  const before = [...prepared(), proposed, amendmentHidden];
  given(clauses, ...before)
    .when(withdraw, desk)
    .thenRejected('voice-hidden');
  const after = given(clauses, ...before)
    .when(withdraw, by(seatAt(2)))
    .then(event);
  expect(getIn(after.amendments, amendment)).toMatchObject({ outcome: 'withdrawn' });
  const made = recorded(event);
  expect(clauses.redact(made, 'participant')).toBeNull();
  expect(clauses.redact(made, 'staff')).toEqual(made);
  expect(clauses.ownersOf?.(made)).toEqual([seatAt(2)]);
  const viewer = { audience: 'participant', seats: [seatAt(2)] } as const;
  const own = clauses.project(given(clauses, ...before).state, viewer);
  expect(hasIn(own.ownHidden, amendment)).toBe(true);
  expect(clauses.evolve(own, clauses.redactOwn!(made, seatAt(2))!)).toEqual(
    clauses.project(after, viewer),
  );
});
