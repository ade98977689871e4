import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences } from '../kernel/index.ts';
import {
  evolveMeeting,
  featureNames,
  featureOf,
  initialMeeting,
  projectMeeting,
  redactMeeting,
} from '../meeting/index.ts';
import { choicesFrom } from './choices.ts';
import { frozen } from './frozen.ts';
import { generateOtherSecret } from './generators.ts';
import { type History, historyFrom } from './history.ts';
import { firstDeviation, mergedEvents, type Redact, received, viewersOf } from './laws.ts';

const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 400, size: 'max' });
const histories = numbers.map((drawn) => historyFrom(choicesFrom(drawn), 80));

// Long ones: a leak may sit at the far end of a meeting's life.
const longNumbers = fc.array(fc.nat(10_000), { minLength: 400, maxLength: 600, size: 'max' });
const longHistories = longNumbers.map((drawn) => historyFrom(choicesFrom(drawn), 120));

const holds = (law: (history: History) => void, numRuns = 200) =>
  fc.assert(fc.property(histories, law), { numRuns });

describe('laws over every feature', () => {
  test('replay gives the live state, and no input is ever changed', () => {
    holds(({ events, state }) => {
      frozen(events);
      const replayed = events.reduce(
        (before, event) => frozen(evolveMeeting(frozen(before), event)),
        initialMeeting,
      );
      expect(replayed).toEqual(state);
    });
  });

  test('a state survives the wire', () => {
    holds(({ state }) => {
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }, 50);
  });

  test('following redacted events gives the projected state, for every viewer', () => {
    holds(({ events }) => {
      for (const viewer of viewersOf(events)) expect(firstDeviation(events, viewer)).toBeNull();
    });
  });

  test('projecting twice is projecting once', () => {
    holds(({ state }) => {
      for (const audience of audiences) {
        const once = projectMeeting(state, { audience, seats: [] });
        expect(projectMeeting(once, { audience, seats: [] })).toEqual(once);
      }
    }, 50);
  });

  test('histories that differ only in secrets give the same public stream', () => {
    fc.assert(
      fc.property(histories, numbers, ({ events }, drawn) => {
        const choices = choicesFrom(drawn);
        for (const event of events) {
          const name = featureOf(event.type);
          const other = name === null ? null : generateOtherSecret(name, event, choices);
          if (other !== null)
            expect(redactMeeting(other, 'public')).toEqual(redactMeeting(event, 'public'));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('merging events is applying them one by one', () => {
    holds(({ events }) => {
      for (const viewer of viewersOf(events)) {
        const seen = received(events, viewer);
        expect(mergedEvents(seen).reduce(evolveMeeting, initialMeeting)).toEqual(
          seen.reduce(evolveMeeting, initialMeeting),
        );
      }
    }, 100);
  });

  test.each(featureNames)('a leak planted in %s is found', (name) => {
    const leaky: Redact = (event, audience) =>
      featureOf(event.type) === name ? event : redactMeeting(event, audience);
    const found = fc.check(
      fc.property(longHistories, ({ events }) => {
        const viewer = { audience: 'public', seats: [] } as const;
        expect(firstDeviation(events, viewer, leaky)).toBeNull();
      }),
      // That it is found is enough: the smallest history would take seconds to look for.
      { numRuns: 500, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});
