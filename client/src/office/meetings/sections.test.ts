import type { MeetingRow } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { apart, sections } from './sections.ts';

const now = Date.parse('2026-09-05T15:00+08:00');
const hour = 3_600_000;

const row = (title: string, change: Partial<MeetingRow>): MeetingRow => ({
  id: title as MeetingRow['id'],
  office: title as MeetingRow['office'],
  ...{ mark: 'real', phase: 'planned', title, place: null, startsAt: now, minutes: 60 },
  ...{ createdAt: 0, leftOpen: false, duties: [] },
  ...change,
});

const names = (rows: readonly MeetingRow[]) => rows.map(({ title }) => title);

describe('apart', () => {
  it('never puts what is made up or practised beside what counts', () => {
    const { real, trial } = apart([
      row('a', {}),
      row('b', { mark: 'example' }),
      row('c', { mark: 'rehearsal' }),
      row('d', { mark: 'real', phase: 'issued' }),
    ]);
    expect([names(real), names(trial)]).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });
});

describe('sections', () => {
  it('put what needs doing today on top, and leave out what is empty', () => {
    const rows = [
      row('this evening', { startsAt: now + 4 * hour }),
      row('tomorrow', { startsAt: now + 10 * hour }),
      row('some day', { startsAt: null }),
      row('yesterday', { startsAt: now - 20 * hour }),
      row('left open', { startsAt: now - 200 * hour, phase: 'open' }),
      row('adjourned', { startsAt: null, phase: 'adjourned' }),
      row('closed today', { phase: 'closed' }),
    ];
    expect(sections(rows, now).map(({ name, rows: of }) => [name, names(of)])).toEqual([
      ['today', ['this evening', 'left open', 'adjourned']],
      ['later', ['tomorrow', 'some day']],
      ['past', ['yesterday', 'closed today']],
    ]);
    expect(sections(rows.slice(1, 3), now).map(({ name }) => name)).toEqual(['later']);
  });
});
