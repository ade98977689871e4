import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences } from '../../kernel/index.ts';
import { daysOf, dayViewers, eventsOfKnownDays, heldBy } from '../../testing/votes-days.ts';
import { electorsOf, hall, worldOf } from '../../testing/votes-scene.ts';
import { votes } from './index.ts';

const seven = electorsOf(...Array.from({ length: 7 }, () => null));

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

  test('[VO48] broken off, it takes its box with it', () => {
    const past = hall(worldOf(seven));
    const vote = past.ask({ secrecy: 'secret' });
    past.tell({ type: 'votes/annul-vote', vote, reason: '停电' });
    const event = past.events.at(-1);
    expect(event && votes.reactions?.(event)).toEqual([{ name: 'destroy-box', input: { vote } }]);
  });
});
