import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audience,
  type Choices,
  getIn,
  type Known,
  type Viewer,
  valuesOf,
} from '../../kernel/index.ts';
import { choicesFrom } from '../../testing/choices.ts';
import { as, desk, device, itemAt, type Story, story } from '../../testing/opinions.ts';
import { seatAt } from '../../testing/seats.ts';
import { opinionsGenerator } from './generator.ts';
import { opinions } from './index.ts';
import { noCounts, type Opinion, type OpinionsState } from './state.ts';

const others: readonly Audience[] = ['public', 'participant'];

function countedAnew(state: OpinionsState) {
  const counted: Record<string, Record<string, number>> = {};
  for (const { item, status } of valuesOf(state.opinions)) {
    const of = counted[item] ?? { ...noCounts };
    counted[item] = { ...of, [status]: (of[status] ?? 0) + 1 };
  }
  return counted;
}

const isStaff = { ...desk, rights: new Set([...desk.rights, ...as(1).rights]) };
const seats = [1, 2, 3, 9];
const ids: Readonly<Record<string, readonly string[]>> = {
  seat: seats.map(seatAt),
  'agenda-item': [itemAt(1), itemAt(2)],
};
const known: Known = (kind) => (ids[kind] ?? []) as never[];

function storyFrom(choices: Choices, length: number): Story {
  let told = story();
  for (let i = 0; i < length; i++) {
    const command = opinionsGenerator.command(told.state, choices, known);
    const acting = choices.oneIn(2) ? isStaff : as(choices.one(seats) ?? 1);
    if (command !== null && told.when(command, acting).ok) told = told.and([command, acting]);
  }
  return told;
}

function personsSeconding({ seconds }: Opinion): number {
  return new Set(seconds.map(({ seat }) => (seat === seatAt(9) ? seatAt(2) : seat))).size;
}

describe('whatever is done', () => {
  const drawn = fc.array(fc.nat(10_000), { minLength: 200, maxLength: 900, size: 'max' });
  const stories = drawn.map((numbers) => storyFrom(choicesFrom(numbers), 80));
  const holds = (law: (told: Story) => void) =>
    fc.assert(fc.property(stories, law), { numRuns: 60 });

  test('[OP28] counts equal the rows', () => {
    holds(({ state }) => {
      expect(state.counts).toEqual(countedAnew(state));
    });
  });

  test('[OP16][OP21] persons are counted, and nothing is folded twice', () => {
    holds(({ state }) => {
      for (const opinion of valuesOf(state.opinions)) {
        expect(opinion.secondCount).toBe(personsSeconding(opinion));
        const into =
          opinion.mergedInto === null ? undefined : getIn(state.opinions, opinion.mergedInto);
        expect(into?.mergedInto ?? null).toBeNull();
      }
    });
  });

  test('[OP26][OP27] a device holds what it may, own and shown, and nothing else', () => {
    holds((told) => {
      for (const audience of others) {
        const viewer: Viewer = { audience, seats: [seatAt(1), seatAt(2)] };
        expect(device(told, audience, ...viewer.seats).state).toEqual(
          opinions.project(told.state, viewer),
        );
      }
    });
  });
});
