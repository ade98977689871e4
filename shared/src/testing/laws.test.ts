import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences } from '../kernel/index.ts';
import {
  counterMeeting,
  evolveMeeting,
  type FeatureName,
  featureNames,
  featureOf,
  initialMeeting,
  meetingReactions,
  mergeMeeting,
  ownMeeting,
  projectMeeting,
  redactMeeting,
} from '../meeting/index.ts';
import { choicesFrom } from './choices.ts';
import { frozen } from './frozen.ts';
import { generateOtherSecret } from './generators.ts';
import { type History, historyFrom, openedMeeting } from './history.ts';
import { firstDeviation, mergedEvents, type Redact, received, viewersOf } from './laws.ts';

// A hundred events each: in shorter ones the rarer half of the event types never comes up.
const numbers = fc.array(fc.nat(10_000), { minLength: 500, maxLength: 2500, size: 'max' });
const histories = numbers.map((drawn) => historyFrom(choicesFrom(drawn), 250));

// Long ones: a leak may sit at the far end of a meeting's life.
const longNumbers = fc.array(fc.nat(10_000), { minLength: 400, maxLength: 600, size: 'max' });
const longHistories = longNumbers.map((drawn) => historyFrom(choicesFrom(drawn), 120));

const holds = (law: (history: History) => void, numRuns = 100) =>
  fc.assert(fc.property(histories, law), { numRuns });

/** The hall's wall is for everybody: nothing can leak from a feature that keeps nothing back. */
const openFeatures: readonly FeatureName[] = ['screen'];
const secretive = featureNames.filter((name) => !openFeatures.includes(name));

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

  test.each(featureNames)(
    'an event of a later version leaves %s as it is, and nobody gets it',
    (name) => {
      const later = { type: `${name}/of-a-later-version`, data: {}, words: { text: '话' } };
      const event = { ...later, seq: 1, at: 0, actor: { seat: null, account: null, for: null } };
      const { state } = openedMeeting();
      expect(evolveMeeting(state, event)).toBe(state);
      expect(audiences.map((audience) => redactMeeting(event, audience))).toEqual([
        null,
        null,
        null,
      ]);
      expect([ownMeeting(event), meetingReactions(event), counterMeeting(event)]).toEqual([
        [],
        [],
        null,
      ]);
      expect(mergeMeeting(event, event)).toBeNull();
    },
  );

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
      { numRuns: 100 },
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

  test.each(openFeatures)('%s keeps nothing back from anybody', (name) => {
    let met = 0;
    holds(({ events, state }) => {
      const own = events.filter(({ type }) => featureOf(type) === name);
      met += own.length;
      for (const audience of audiences) {
        const seen = own.map((event) => redactMeeting(event, audience));
        expect(seen).toMatchObject(own.map(({ type, data, words }) => ({ type, data, words })));
        expect(projectMeeting(state, { audience, seats: [] })[name]).toEqual(state[name]);
      }
    });
    expect(met).toBeGreaterThan(0);
  });

  test.each(secretive)('a leak planted in %s is found', (name) => {
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
