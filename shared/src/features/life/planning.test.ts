import { describe, expect, test } from 'vitest';
import { phases, type Right } from '../../kernel/index.ts';
import { may } from '../../meeting/index.ts';
import { given, idAt, past, recorded, startOfTime } from '../../testing/index.ts';
import { quiet } from '../../testing/quiet.ts';
import { parseCommand } from '../../wire/index.ts';
import type { LifeCommand } from './commands.ts';
import { life } from './index.ts';

const having = (...commands: LifeCommand[]) => given(life, ...past(life, quiet, ...commands));

const form = {
  level: 'community',
  sort: 'council',
  urgency: 'routine',
  mode: 'hybrid',
  startsAt: startOfTime,
  minutes: 130,
  title: '老旧楼院加装电梯协商议事会',
  place: '社区议事厅',
  field: '民生',
  background: '',
} as const;
const plan: LifeCommand = {
  type: 'life/plan-meeting',
  office: idAt<'office'>(1),
  mark: 'real',
  ...form,
};
const change: LifeCommand = { type: 'life/change-plan', ...form, title: '改到周五', minutes: 90 };

describe('planning', () => {
  test('[LI1] a meeting is planned once', () => {
    const { title, place, field, background, ...data } = form;
    const words = { title, place, field, background };
    const state = having()
      .when(plan, quiet)
      .then({
        type: 'life/meeting-planned',
        data: { ...data, office: idAt(1), mark: 'real' },
        words,
      });
    expect(state).toMatchObject({ phase: 'planned', words, plan: { mark: 'real', minutes: 130 } });
    having(plan).when(plan, quiet).thenRejected('already-planned');
  });

  test('[LI1] its plan can be changed, but not whose it is and whether it counts', () => {
    const { state } = having(plan, change);
    expect(state.plan).toMatchObject({ minutes: 90, office: idAt(1), mark: 'real' });
    expect(state.words?.title).toBe('改到周五');
    having().when(change, quiet).thenRejected('not-planned');
    expect(parseCommand({ ...change, mark: 'example' })).toMatchObject({ code: 'malformed' });
  });

  test('[LI1] until it opens and while it is adjourned', () => {
    const stages = phases.filter(
      (phase) => may('life/change-plan', new Set<Right>(['moderate']), phase) === null,
    );
    expect(stages).toEqual(['planned', 'adjourned']);
  });

  test('an erased plan reads as null and the rest stays', () => {
    const [planned, changed] = past(life, quiet, plan, change).map(recorded);
    const erased = life.evolve(life.initial, { ...planned!, words: null } as NonNullable<
      typeof planned
    >);
    expect(erased.words).toBeNull();
    expect(erased.plan?.minutes).toBe(130);
    // A change of what was never planned here leaves the state as it is.
    expect(life.evolve(life.initial, changed!)).toEqual(life.initial);
  });

  test.each([
    ['title', ''],
    ['title', '长'.repeat(61)],
    ['place', 3],
    ['sort', 'Council'],
    ['level', 'country'],
    ['minutes', 4],
    ['minutes', 1441],
    ['startsAt', -1],
    ['startsAt', '2023-08-22'],
    ['startsAt', 4_102_444_800_001],
    ['mark', undefined],
    ['office', 'o'],
    ['surprise', 1],
  ])('a plan with %s %j is malformed', (field, value) => {
    expect(parseCommand({ ...plan, [field]: value })).toMatchObject({
      ok: false,
      code: 'malformed',
    });
  });
});
