import { describe, expect, test } from 'vitest';
import { getIn } from '../../kernel/index.ts';
import { claimAt, given, line, past, recorded, seatAt, visitor } from '../../testing/index.ts';
import type { PeopleCommand } from './commands.ts';
import { people } from './index.ts';
import { peopleReactions } from './reactions.ts';

const closed = { voteOpen: false };
const having = (...commands: PeopleCommand[]) =>
  given(people, ...past(people, closed, ...commands));
const roster: PeopleCommand = { type: 'people/add-seats', seats: [line(1), line(2), visitor(4)] };
const claim = { type: 'people/claim-seat', claim: claimAt(1), seat: seatAt(1) } as const;
const confirm = { type: 'people/confirm-claim', claim: claimAt(1), how: 'deed' } as const;
const refuse = { type: 'people/refuse-claim', claim: claimAt(1) } as const;
const reopen = { type: 'people/reopen-claim', claim: claimAt(1) } as const;
const statusOf = (given: ReturnType<typeof having>) =>
  getIn(given.state.claims, claimAt(1))?.status;

describe('claims', () => {
  test('[PE12] a claim waits until staff look at it', () => {
    having(roster)
      .when(claim, closed)
      .then({
        type: 'people/seat-claimed',
        data: { claim: claimAt(1), seat: seatAt(1) },
        words: null,
      });
    expect(statusOf(having(roster, claim))).toBe('waiting');
  });

  test('[PE12] it is confirmed with the way staff made sure, or refused', () => {
    having(roster, claim)
      .when(confirm, closed)
      .then({
        type: 'people/claim-confirmed',
        data: { claim: claimAt(1), seat: seatAt(1), how: 'deed' },
        words: null,
      });
    having(roster, claim)
      .when(refuse, closed)
      .then({
        type: 'people/claim-refused',
        data: { claim: claimAt(1), seat: seatAt(1) },
        words: null,
      });
    expect(getIn(having(roster, claim, confirm).state.claims, claimAt(1))).toMatchObject({
      status: 'confirmed',
      how: 'deed',
    });
    expect(statusOf(having(roster, claim, refuse))).toBe('refused');
  });

  test('[PE12] both can be taken back, and the claim waits again since when it was made', () => {
    const waiting = getIn(having(roster, claim).state.claims, claimAt(1));
    expect(getIn(having(roster, claim, confirm, reopen).state.claims, claimAt(1))).toEqual(waiting);
    expect(getIn(having(roster, claim, refuse, reopen).state.claims, claimAt(1))).toEqual(waiting);
    having(roster, claim, confirm)
      .when(reopen, closed)
      .then({
        type: 'people/claim-reopened',
        data: { claim: claimAt(1), seat: seatAt(1), how: 'deed' },
        words: null,
      });
  });

  test('[PE12] nothing is settled twice, or before it was claimed', () => {
    having(roster, claim, confirm).when(confirm, closed).thenRejected('claim-settled');
    having(roster, claim, confirm).when(refuse, closed).thenRejected('claim-settled');
    having(roster, claim, refuse).when(confirm, closed).thenRejected('claim-settled');
    having(roster, claim).when(reopen, closed).thenRejected('claim-waiting');
    for (const command of [confirm, refuse, reopen])
      having(roster).when(command, closed).thenRejected('claim-unknown');
    having(roster, claim).when(claim, closed).thenRejected('claim-exists');
  });

  test('[PE19] it is withdrawn by the door alone, with the reason, and is then settled', () => {
    const withdraw = (taken: boolean) =>
      ({ type: 'people/withdraw-claim', claim: claimAt(1), taken }) as const;
    for (const taken of [true, false])
      having(roster, claim)
        .when(withdraw(taken), closed)
        .then({
          type: 'people/claim-withdrawn',
          data: { claim: claimAt(1), seat: seatAt(1), taken },
          words: null,
        });
    expect(statusOf(having(roster, claim, withdraw(true)))).toBe('withdrawn');
    for (const late of [confirm, refuse, reopen, withdraw(false)])
      having(roster, claim, withdraw(true)).when(late, closed).thenRejected('claim-settled');
    having(roster, claim, confirm).when(withdraw(true), closed).thenRejected('claim-settled');
    expect(people.commands['people/withdraw-claim']?.by).toEqual(['system']);
  });

  test('[PE6] only a line that stands on the roster is claimed, and nobody claims a visitor', () => {
    const claims = (n: number) => ({ ...claim, seat: seatAt(n) });
    having(roster).when(claims(4), closed).thenRejected('visitor');
    having(roster).when(claims(9), closed).thenRejected('seat-unknown');
    having(roster, { type: 'people/merge-seats', seat: seatAt(1), into: seatAt(2) })
      .when(claim, closed)
      .thenRejected('seat-merged');
    having(roster, { type: 'people/remove-seats', seats: [seatAt(1)] })
      .when(claim, closed)
      .thenRejected('seat-unknown');
  });

  test('[PE13] a confirmed claim gives the seat that stands for the line by then', () => {
    having(roster, claim, { type: 'people/merge-seats', seat: seatAt(1), into: seatAt(2) })
      .when(confirm, closed)
      .then({
        type: 'people/claim-confirmed',
        data: { claim: claimAt(1), seat: seatAt(2), how: 'deed' },
        words: null,
      });
    having(roster, claim, { type: 'people/remove-seats', seats: [seatAt(1)] })
      .when(confirm, closed)
      .thenRejected('seat-unknown');
  });

  test('[PE14] the door is told when a claim is settled and when that is taken back', () => {
    const outcomes = past(people, closed, roster, claim, confirm, reopen, refuse).map((event) =>
      peopleReactions(recorded(event)),
    );
    const settled = (outcome: string) => [
      { name: 'claim-settled', input: { claim: claimAt(1), seat: seatAt(1), outcome } },
    ];
    expect(outcomes).toEqual([
      [],
      [],
      settled('confirmed'),
      settled('waiting'),
      settled('refused'),
    ]);
  });
});
