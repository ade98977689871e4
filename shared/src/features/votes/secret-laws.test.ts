import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences } from '../../kernel/index.ts';
import { hash, listOf, seal, secretly, seven } from '../../testing/secret-scene.ts';
import { daysOf, dayViewers, eventsOfKnownDays, heldBy } from '../../testing/votes-days.ts';
import { hall, worldOf } from '../../testing/votes-scene.ts';
import { votes } from './index.ts';

/** Seven electors of one weight: most votes that open are secret or could have been. */
const days = daysOf(seven);

describe('what goes out of a secret vote', () => {
  test('[VO49] a device holds what the projection says: never the list, of the voters only itself', () => {
    fc.assert(
      fc.property(days, ({ events }) => {
        for (const viewer of dayViewers) {
          for (const { held, projected } of heldBy(events, viewer)) {
            expect(held).toEqual(projected);
            for (const { list, voters } of Object.values(held.sealed)) {
              expect(list).toEqual([]);
              expect(voters.filter((seat) => !viewer.seats.includes(seat))).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    const known = eventsOfKnownDays(seven);
    expect(known.some(({ type }) => type === 'votes/ballots-counted')).toBe(true);
  });

  test('[VO49] from the close to the count no event for anybody names a voter or holds a choice', () => {
    fc.assert(
      fc.property(days, ({ events }) => {
        const closing = events.filter(
          ({ type }) => type === 'votes/box-closed' || type === 'votes/ballots-counted',
        );
        const said = closing.flatMap((event) =>
          audiences.map((audience) => JSON.stringify(votes.redact(event, audience)?.data)),
        );
        const names = seven.map(({ seat }) => seat as string);
        const telling = said.filter((text) =>
          ['tracker', ...names].some((each) => text.includes(each)),
        );
        expect(telling).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('[VO17] whose ballot is in the box was there, also from afar', () => {
    const past = hall(worldOf(seven, { present: () => false }));
    const vote = past.ask({ ...secretly, rule: { preset: 'majority' } });
    for (const n of [1, 2, 3, 4, 5]) seal(past, vote, n);
    past.close(vote);
    const list = listOf('yes', 'yes', 'yes', 'no', 'no');
    past.tell({ type: 'votes/record-count', vote, list, unreadable: 0, hash });
    expect(past.held(vote).outcome).toMatchObject({
      present: { seats: 5 },
      verdict: { outcome: 'passed', conditions: [{ count: 3, total: 5 }] },
    });
  });

  test('[VO49] with a single ballot in the box it is not closed, with none or two it is', () => {
    const past = hall(worldOf(seven));
    const vote = past.ask(secretly);
    const close = () => past.tell({ type: 'votes/close-vote', vote });
    expect(close().ok).toBe(true);
    past.tell({ type: 'votes/take-back-close', vote });
    seal(past, vote, 1);
    seal(past, vote, 1);
    expect(close()).toEqual({ ok: false, code: 'secret-lone-ballot' });
    seal(past, vote, 2);
    expect(close().ok).toBe(true);
  });

  test('[VO48] broken off, it takes its box with it', () => {
    const past = hall(worldOf(seven));
    const vote = past.ask({ secrecy: 'secret' });
    past.tell({ type: 'votes/annul-vote', vote, reason: '停电' });
    const event = past.events.at(-1);
    expect(event && votes.reactions?.(event)).toEqual([{ name: 'destroy-box', input: { vote } }]);
  });
});
