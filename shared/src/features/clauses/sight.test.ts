import { describe, expect, test } from 'vitest';
import { getIn, hasIn, type Recorded } from '../../kernel/index.ts';
import { by, clauseAt, desk, prepared, withheld } from '../../testing/clauses.ts';
import { given, idAt, recorded, startOfTime } from '../../testing/index.ts';
import { seatAt } from '../../testing/seats.ts';
import type { Of } from './commands.ts';
import { type ClausesEvent, clauses } from './index.ts';

const clause = clauseAt(1);
const amendment = idAt<'amendment'>(777);
const reservation = idAt<'reservation'>(778);
const reason = '写了邻居的病情';
const proposed: ClausesEvent = {
  type: 'clauses/amendment-proposed',
  data: { amendment, clause, no: 1, seat: seatAt(1), recorded: false, epoch: 1 },
  words: { text: '采用玻璃井道。', reason: null },
};
const unnamed: ClausesEvent = {
  type: 'clauses/reserved',
  data: { reservation, clause, seat: seatAt(2), named: false, recorded: false },
  words: { text: '采光补偿没有写明。' },
};
const hideAmendment = { type: 'clauses/hide-amendment', amendment, reason } as const;
const hideReservation = { type: 'clauses/hide-reservation', reservation, reason } as const;
const amendmentHidden: ClausesEvent = {
  type: 'clauses/amendment-hidden',
  data: { amendment, clause, no: 1, seat: seatAt(1) },
  words: { reason },
};
const reservationHidden: ClausesEvent = {
  type: 'clauses/reservation-hidden',
  data: { reservation, clause, seat: seatAt(2), named: false },
  words: { reason },
};
const said = () => given(clauses, ...prepared(), proposed, unnamed);
const hidden = () =>
  given(clauses, ...prepared(), proposed, unnamed, amendmentHidden, reservationHidden);

/** What a device holds that got everything as it came. */
function heldBy(audience: 'staff' | 'participant', events: readonly ClausesEvent[]) {
  const made: Recorded<ClausesEvent>[] = [...prepared(), ...events].map(recorded);
  return made
    .flatMap((event) => clauses.redact(event, audience) ?? [])
    .reduce(clauses.evolve, clauses.initial);
}

const shownAgain: ClausesEvent = {
  type: 'clauses/amendment-shown',
  data: {
    ...{ amendment, clause, no: 1, seat: seatAt(1), recorded: false, epoch: 1 },
    ...{ at: startOfTime + 1000, outcome: 'open' },
  },
  words: {
    ...{ text: '采用玻璃井道。', reason: null, answer: null, before: null, after: null },
    hiddenReason: reason,
  },
};
const reservationShown: ClausesEvent = {
  type: 'clauses/reservation-shown',
  data: {
    ...{ reservation, clause, seat: seatAt(2), named: false },
    ...{ recorded: false, at: startOfTime + 2000 },
  },
  words: { text: '采光补偿没有写明。', hiddenReason: reason },
};
const showAmendment = { type: 'clauses/show-amendment', amendment } as const;
const showReservation = { type: 'clauses/show-reservation', reservation } as const;
const decide: Of<'clauses/decide-amendment'> = {
  type: 'clauses/decide-amendment',
  ...{ amendment, outcome: 'accepted', instead: 'open', answer: null, before: '甲', after: '乙' },
};

describe('out of sight', () => {
  test('[CL15] staff hide with a reason and show again, also while the text is withheld', () => {
    const state = said().when(hideAmendment, desk).then(amendmentHidden);
    expect(getIn(state.amendments, amendment)?.hidden).toEqual({ reason });
    said()
      .when(hideReservation, { ...desk, ...withheld })
      .then(reservationHidden);
    const back = hidden().when(showAmendment, desk).then(shownAgain);
    expect(getIn(back.amendments, amendment)).toEqual(getIn(said().state.amendments, amendment));
    const kept = hidden().when(showReservation, desk).then(reservationShown);
    expect(getIn(kept.reservations, reservation)).toEqual(
      getIn(said().state.reservations, reservation),
    );
  });

  test('[CL15] the second of two who hide is told, and what the text has taken over stays', () => {
    hidden().when(hideAmendment, desk).thenRejected('voice-hidden-already');
    hidden().when(hideReservation, desk).thenRejected('voice-hidden-already');
    given(clauses, ...prepared(), proposed, {
      type: 'clauses/amendment-decided',
      data: { amendment, outcome: 'accepted', instead: 'open' },
      words: {
        ...{ answer: null, before: '甲', after: '乙' },
        was: { answer: null, before: null, after: null },
      },
    })
      .when(hideAmendment, desk)
      .thenRejected('amendment-taken');
    given(clauses, ...prepared())
      .when(hideAmendment, desk)
      .thenRejected('amendment-unknown');
    given(clauses, ...prepared())
      .when(hideReservation, desk)
      .thenRejected('reservation-unknown');
  });

  test('[CL16] to others it is gone and comes back whole, with no word of why', () => {
    const before = heldBy('participant', [proposed, unnamed]);
    const without = [proposed, unnamed, amendmentHidden, reservationHidden];
    const after = heldBy('participant', without);
    expect(hasIn(after.amendments, amendment)).toBe(false);
    expect(hasIn(after.reservations, reservation)).toBe(false);
    expect(heldBy('participant', [...without, shownAgain, reservationShown])).toEqual(before);
    const told = [amendmentHidden, reservationHidden, shownAgain, reservationShown].map((event) =>
      clauses.redact(recorded(event), 'public'),
    );
    expect(JSON.stringify(told)).not.toContain(reason);
    const staff = heldBy('staff', without);
    expect(getIn(staff.reservations, reservation)).toMatchObject({
      seat: null,
      hidden: { reason },
    });
    expect(JSON.stringify(staff)).not.toContain(seatAt(2));
  });

  test('[CL16] its author learns that it was hidden, and until when', () => {
    const { ownersOf, redactOwn } = clauses;
    const own = [amendmentHidden, reservationHidden].map((event, i) => {
      const seat = seatAt(i + 1);
      expect(ownersOf?.(recorded(event))).toEqual([seat]);
      return redactOwn?.(recorded(event), seat);
    });
    expect(JSON.stringify(own)).not.toContain(reason);
    const held = own.flatMap((event) => event ?? []).reduce(clauses.evolve, clauses.initial);
    expect(getIn(held.ownHidden, amendment)).toEqual({ clause, seat: seatAt(1), no: 1 });
    expect(getIn(held.ownHidden, reservation)).toEqual({ clause, seat: seatAt(2), no: null });
    const back = [shownAgain, reservationShown].flatMap(
      (event) => redactOwn?.(recorded(event), seatAt(1)) ?? [],
    );
    expect(back.reduce(clauses.evolve, held).ownHidden.size).toBe(0);
    const joined = clauses.project(hidden().state, { audience: 'participant', seats: [seatAt(2)] });
    expect(getIn(joined.ownHidden, reservation)).toEqual({ clause, seat: seatAt(2), no: null });
    expect(hasIn(joined.ownHidden, amendment)).toBe(false);
  });

  test('[CL17] while it is hidden it is neither decided nor taken back by others nor said anew', () => {
    hidden().when(decide, desk).thenRejected('voice-hidden');
    hidden()
      .when({ type: 'clauses/withdraw-amendment', amendment }, by(seatAt(3)))
      .thenRejected('amendment-unknown');
    const again = { clause, seat: null, text: '采用玻璃井道。', reason: null };
    hidden()
      .when({ type: 'clauses/propose-amendment', ...again }, by(seatAt(1)))
      .then();
    const reserve = { clause, seat: null, named: true, text: '另有一条' };
    hidden()
      .when({ type: 'clauses/reserve', ...reserve }, by(seatAt(2)))
      .thenRejected('reserved-already');
  });

  test('[CL13] hiding is taken back by showing, showing by hiding for the same reason', () => {
    const { counter } = clauses;
    expect(counter?.(recorded(amendmentHidden))).toEqual(showAmendment);
    expect(counter?.(recorded(reservationHidden))).toEqual(showReservation);
    expect(counter?.(recorded(shownAgain))).toEqual(hideAmendment);
    expect(counter?.(recorded(reservationShown))).toEqual(hideReservation);
    for (const erased of [shownAgain, reservationShown])
      expect(counter?.(recorded({ ...erased, words: null } as ClausesEvent))).toBeNull();
  });

  test('[CL14] showing what everybody sees changes nothing', () => {
    said().when(showAmendment, desk).then();
    said().when(showReservation, desk).then();
  });
});
