import { describe, expect, test } from 'vitest';
import { given, idAt, past, recorded, startOfTime } from '../../testing/index.ts';
import { quiet } from '../../testing/quiet.ts';
import { parseCommand } from '../../wire/index.ts';
import type { LifeCommand } from './commands.ts';
import { life } from './index.ts';

const having = (...commands: LifeCommand[]) => given(life, ...past(life, quiet, ...commands));

const opened: LifeCommand[] = [
  {
    type: 'life/plan-meeting',
    office: idAt<'office'>(1),
    mark: 'real',
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
  },
  { type: 'life/open-meeting' },
];
const close = (despite = 0): LifeCommand => ({ type: 'life/close-meeting', despite });
const submit: LifeCommand = { type: 'life/submit-minutes' };
const sendBack: LifeCommand = { type: 'life/return-minutes', reason: '出席人数写错' };
const issue: LifeCommand = { type: 'life/issue-minutes' };
const recall: LifeCommand = { type: 'life/recall-minutes', reason: '单位名称有误' };

describe('minutes', () => {
  test('[LI8] from closed by way of review to issued', () => {
    const phasesOf = (...commands: LifeCommand[]) =>
      having(...opened, close(), ...commands).state.phase;
    expect(phasesOf(submit)).toBe('in-review');
    expect(phasesOf(submit, issue)).toBe('issued');
    expect(phasesOf(submit, sendBack)).toBe('closed');
    expect(phasesOf(submit, issue, recall)).toBe('in-review');
    const fromOf = (...commands: LifeCommand[]) =>
      having(...opened, close(), ...commands).state.reviewFrom;
    expect(
      [[], [submit], [submit, issue], [submit, issue, recall]].map((each) => fromOf(...each)),
    ).toEqual([...[null, 4, 4, 6]]);
  });

  test('[LI8] sending back and recalling need a reason', () => {
    for (const type of ['life/return-minutes', 'life/recall-minutes']) {
      expect(parseCommand({ type })).toMatchObject({ code: 'malformed', detail: { at: 'reason' } });
      expect(parseCommand({ type, reason: '错'.repeat(201) })).toMatchObject({ code: 'malformed' });
    }
  });

  test('[LI8] which is for staff only', () => {
    const events = past(
      life,
      quiet,
      ...opened,
      close(),
      submit,
      sendBack,
      submit,
      issue,
      recall,
    ).map(recorded);
    for (const audience of ['public', 'participant'] as const) {
      const seen = events.map((event) => life.redact(event, audience));
      expect(JSON.stringify(seen)).not.toMatch(/出席人数写错|单位名称有误/);
      expect(seen.map((event) => event?.type)).toEqual(events.map(({ type }) => type));
    }
    expect(events.map((event) => life.redact(event, 'staff'))).toEqual(events);
    const { state } = having(...opened, close(), submit, sendBack);
    expect(state.reason).toBe('出席人数写错');
    expect(life.project(state, { audience: 'participant', seats: [] }).reason).toBeNull();
    expect(life.project(state, { audience: 'staff', seats: [] }).reason).toBe('出席人数写错');
  });

  test('[LI13] what is not signed is not issued where gates have been named', () => {
    having(...opened, close(), submit)
      .when(issue, { ...quiet, unsigned: () => true })
      .thenRejected('minutes-unsigned');
  });

  test('[LI13] what is still being written is not issued, gates or none', () => {
    having(...opened, close(), submit)
      .when(issue, { ...quiet, unfrozen: () => true })
      .thenRejected('minutes-unfrozen');
  });

  test('[LI8] erased reasons read as null', () => {
    const events = past(
      life,
      quiet,
      ...opened,
      close(),
      submit,
      sendBack,
      submit,
      issue,
      recall,
    ).map(recorded);
    for (const event of [events[4]!, events[7]!]) {
      const state = life.evolve(life.initial, { ...event, words: null } as typeof event);
      expect(state).toMatchObject({ reason: null, reasonFor: 'minutes' });
    }
  });
});
