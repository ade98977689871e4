import { describe, expect, it } from 'vitest';
import { emptyPlan, readPlan } from './plan-form.ts';
import { sections } from './sections.ts';

const good = {
  ...emptyPlan,
  title: ' 加装电梯 ',
  place: '议事厅',
  field: '民生',
  date: '2026-09-05',
};

describe('readPlan', () => {
  it('reads what was typed, full-width digits too', () => {
    const { plan } = readPlan({ ...good, minutes: '９０' });
    expect(plan).toMatchObject({ title: '加装电梯', minutes: 90, mode: 'in_room', background: '' });
    expect(plan?.startsAt).toBe(Date.parse('2026-09-05T19:00+08:00'));
  });

  it('names everything that is wrong at once', () => {
    const { plan, wrong } = readPlan({ ...emptyPlan, minutes: '4' });
    expect(plan).toBeNull();
    expect(wrong).toEqual({ title: true, place: true, field: true, when: true, minutes: true });
    for (const minutes of ['1441', '-5', '12.5', '', '一百']) {
      expect(readPlan({ ...good, minutes }).wrong.minutes).toBe(true);
    }
    expect(readPlan({ ...good, date: '2026-02-31T' }).wrong.when).toBe(true);
  });
});

describe('sections', () => {
  const now = Date.parse('2026-09-05T10:00+08:00');
  const row = (id: string, phase: 'planned' | 'open' | 'issued', at: string | null) =>
    ({ id, phase, startsAt: at === null ? null : Date.parse(`${at}+08:00`) }) as Parameters<
      typeof sections
    >[0][number];

  it('puts on top what is under way or due today', () => {
    const rows = [
      row('old', 'planned', '2026-09-01T19:00'),
      row('open', 'open', '2026-08-30T19:00'),
      row('today', 'planned', '2026-09-05T19:00'),
      row('later', 'planned', '2026-09-06T00:00'),
      row('undated', 'planned', null),
      row('done', 'issued', '2026-09-05T08:00'),
    ];
    expect(
      sections(rows, now).map(({ name, rows: held }) => [name, held.map(({ id }) => id)]),
    ).toEqual([
      ['today', ['open', 'today']],
      ['later', ['later', 'undated']],
      ['past', ['old', 'done']],
    ]);
    expect(sections([], now)).toEqual([]);
  });
});
