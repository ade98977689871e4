import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../features/agenda/index.ts';
import type { Actor } from '../../kernel/index.ts';
import {
  extend,
  factsAfter,
  type History,
  idAt,
  line,
  noActor,
  openedMeeting,
  seatAt,
  startOfTime,
} from '../../testing/index.ts';
import type { MeetingCommand } from '../features.ts';
import { decideMeeting } from '../meeting.ts';
import { agendaRows, nextRow, overrunOf, plannedMinutes } from './agenda-rows.ts';
import { nextStep } from './next-step.ts';

const staff: Actor = { ...noActor, seat: seatAt(6) };

/** Runs commands that must be accepted. */
function held(history: History, ...commands: MeetingCommand[]): History {
  return commands.reduce((before, command) => {
    const decision = decideMeeting(before.state, command, factsAfter(before, staff));
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`);
    return extend(before, command, staff);
  }, history);
}

function withItem(
  history: History,
  title: string,
  part: { parent?: ItemId | null; minutes?: number | null } = {},
): [History, ItemId] {
  const { parent = null, minutes = 10 } = part;
  const after = held(history, {
    type: 'agenda/add-item',
    kind: 'discussion',
    title,
    parent,
    minutes,
  });
  const { order, children } = after.state.agenda;
  const ids = parent === null ? order : (children[parent] ?? []);
  const id = ids[ids.length - 1];
  if (id === undefined) throw new Error('no item');
  return [after, id];
}

const start = (item: ItemId) => ({ type: 'agenda/start-item', item }) as const;

describe('the agenda as it is walked', () => {
  const [one, first] = withItem(openedMeeting(), '签到', { minutes: 8 });
  const [two, heading] = withItem(one, '讨论', { minutes: null });
  const [three, child] = withItem(two, '业主发言', { parent: heading, minutes: 40 });
  const [four, other] = withItem(three, '低层专场', { parent: heading, minutes: 15 });
  const [agenda, last] = withItem(four, '表决', { minutes: null });
  const clock = (history: History, now: number) => ({ now, sittings: history.state.life.sittings });
  const rows = (history: History, now = startOfTime) =>
    agendaRows(history.state.agenda, clock(history, now));

  test('numbers, levels and planned minutes', () => {
    expect(
      rows(agenda).map((row) => [row.number, row.level, row.heading, row.plannedMinutes]),
    ).toEqual([
      ['1', 1, false, 8],
      ['2', 1, true, 55],
      ['2.1', 2, false, 40],
      ['2.2', 2, false, 15],
      ['3', 1, false, null],
    ]);
    expect(plannedMinutes(rows(agenda))).toBe(63);
    const shorter = held(
      agenda,
      { type: 'agenda/skip-item', item: other },
      { type: 'agenda/remove-item', item: first },
    );
    expect(rows(shorter).map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '2']);
    expect(plannedMinutes(rows(shorter))).toBe(40);
    expect(plannedMinutes([])).toBeNull();
  });

  test('time runs while the meeting sits, and stands between sittings', () => {
    const running = held(agenda, start(child));
    const startedAt = running.events[running.events.length - 1]?.at ?? 0;
    const at = (history: History, now: number) => rows(history, now).map(({ elapsed }) => elapsed);
    expect(at(running, startedAt + 90_000)).toEqual([null, 90_000, 90_000, null, null]);
    const adjourned = held(running, { type: 'life/adjourn-meeting' });
    const stoppedAt = adjourned.events[adjourned.events.length - 1]?.at ?? 0;
    expect(at(adjourned, stoppedAt + 3_600_000)[2]).toBe(stoppedAt - startedAt);
    const resumed = held(
      adjourned,
      { type: 'life/resume-meeting' },
      { type: 'agenda/finish-item', item: child },
    );
    const resumedAt = resumed.events[resumed.events.length - 2]?.at ?? 0;
    const endedAt = resumed.events[resumed.events.length - 1]?.at ?? 0;
    expect(at(resumed, endedAt + 3_600_000)[2]).toBe(stoppedAt - startedAt + endedAt - resumedAt);
    const row = rows(running, startedAt + 41 * 60_000)[2];
    expect(row && overrunOf(row)).toBe(60_000);
    const unplanned = rows(agenda)[4];
    expect(unplanned && overrunOf(unplanned)).toBeNull();
  });

  test('what comes next: behind the current one, then whatever was left', () => {
    const next = (history: History) => nextRow(history.state.agenda, rows(history))?.item.id;
    expect(next(agenda)).toBe(first);
    const jumped = held(agenda, start(child));
    expect(next(jumped)).toBe(other);
    const late = held(jumped, start(last));
    expect(next(late)).toBe(first);
    expect(next(held(jumped, { type: 'agenda/finish-item', item: child }))).toBe(other);
    expect(next(held(late, start(first), start(other)))).toBeUndefined();
  });

  test('one press at a time, named before it is pressed', () => {
    expect(nextStep(agenda.state)).toEqual({
      kind: 'start',
      item: first,
      number: '1',
      finishes: null,
      command: start(first),
    });
    const walking = held(agenda, start(first));
    expect(nextStep(walking.state)).toMatchObject({
      kind: 'start',
      number: '2.1',
      finishes: first,
    });
    const ending = held(walking, start(child), start(other), start(last));
    expect(nextStep(ending.state)).toEqual({
      kind: 'finish',
      item: last,
      command: { type: 'agenda/finish-item', item: last },
    });
    expect(nextStep(held(ending, { type: 'agenda/finish-item', item: last }).state)).toEqual({
      kind: 'close',
      command: null,
    });
    const vote = idAt<'vote'>(7001);
    const voting = { ...walking.state, votes: { ...walking.state.votes, current: vote } };
    expect(nextStep(voting)).toEqual({ kind: 'vote', vote, command: null });
    const adjourned = held(agenda, { type: 'life/adjourn-meeting' });
    expect(nextStep(adjourned.state)).toMatchObject({
      kind: 'resume',
      command: { type: 'life/resume-meeting' },
    });
    expect(
      nextStep({ ...agenda.state, life: { ...agenda.state.life, phase: 'closed' } }),
    ).toBeNull();
    const planned = { ...agenda.state, life: { ...agenda.state.life, phase: 'planned' } } as const;
    expect(nextStep(planned)).toMatchObject({ kind: 'open' });
    expect(nextStep({ ...planned, life: { ...planned.life, plan: null } })).toBeNull();
  });

  test('every step that is named is accepted', () => {
    let history = held(agenda, { type: 'people/add-seats', seats: [line(6)] });
    const kinds: string[] = [];
    for (
      let step = nextStep(history.state);
      step !== null && step.command !== null;
      step = nextStep(history.state)
    ) {
      kinds.push(step.kind);
      history = held(history, step.command);
    }
    expect(kinds).toEqual(['start', 'start', 'start', 'start', 'finish']);
    expect(nextStep(history.state)?.kind).toBe('close');
  });
});
