import { describe, expect, test } from 'vitest';
import { getIn, type Id, minute } from '../../kernel/index.ts';
import { given, idAt, past, startOfTime } from '../../testing/index.ts';
import type { AgendaCommand } from './commands.ts';
import { agendaDeadlines } from './deadlines.ts';
import { agenda } from './index.ts';

const closed = { voteOpen: false };
const having = (...commands: AgendaCommand[]) =>
  given(agenda, ...past(agenda, closed, ...commands));
const at = (n: number): Id<'agenda-item'> => idAt(n);
const add = (parent: number | null = null, minutes: number | null = 20): AgendaCommand => ({
  type: 'agenda/add-item',
  parent: parent === null ? null : at(parent),
  kind: 'discussion',
  title: '讨论',
  minutes,
});
const about = <T extends AgendaCommand['type']>(type: T, n: number) => ({ type, item: at(n) });
const start = (n: number) => about('agenda/start-item', n);
const finish = (n: number) => about('agenda/finish-item', n);
const resume = (n: number) => about('agenda/resume-item', n);
const unstart = (n: number) => about('agenda/unstart-item', n);
const skip = (n: number) => about('agenda/skip-item', n);
const unskip = (n: number) => about('agenda/unskip-item', n);
const itemOf = (state: typeof agenda.initial, n: number) => getIn(state.items, at(n));

describe('walking through the agenda', () => {
  test('[AG4] starting an item finishes the one that was running, which the event names', () => {
    const first = having(add(), add())
      .when(start(1), closed)
      .then({ type: 'agenda/item-started', data: { item: at(1), replaced: null }, words: null });
    expect(first.current).toBe(at(1));
    const second = having(add(), add(), start(1))
      .when(start(2), closed)
      .then({ type: 'agenda/item-started', data: { item: at(2), replaced: at(1) }, words: null });
    expect(second.current).toBe(at(2));
    expect(itemOf(second, 1)).toMatchObject({
      status: 'done',
      startedAt: startOfTime + 2000,
      endedAt: startOfTime + 3000,
    });
    expect(itemOf(second, 2)).toMatchObject({
      status: 'running',
      startedAt: startOfTime + 3000,
      endedAt: null,
    });
  });

  test('[AG5] only an item that waits can be started', () => {
    having(add(), start(1)).when(start(1), closed).thenRejected('item-not-waiting');
    having(add(), start(1), finish(1)).when(start(1), closed).thenRejected('item-not-waiting');
    having(add(), skip(1)).when(start(1), closed).thenRejected('item-not-waiting');
    having(add(), about('agenda/remove-item', 1))
      .when(start(1), closed)
      .thenRejected('item-unknown');
    having().when(start(1), closed).thenRejected('item-unknown');
  });

  test('[AG5] a heading is never started or skipped itself', () => {
    having(add(), add(1)).when(start(1), closed).thenRejected('item-is-heading');
    having(add(), add(1)).when(skip(1), closed).thenRejected('item-is-heading');
    expect(having(add(), add(1), start(2)).state.current).toBe(at(2));
  });

  test('[AG6] taking a start back lets the item it replaced run again', () => {
    const before = having(add(), add(), start(1));
    const state = having(add(), add(), start(1), start(2))
      .when(unstart(2), closed)
      .then({ type: 'agenda/item-unstarted', data: { item: at(2), resumed: at(1) }, words: null });
    expect(state).toEqual(before.state);
    expect(having(add(), start(1), unstart(1)).state).toEqual(having(add()).state);
  });

  test('[AG6] only the start of what is running is taken back', () => {
    having(add(), add(), start(1), start(2))
      .when(unstart(1), closed)
      .thenRejected('item-not-current');
    having(add()).when(unstart(1), closed).thenRejected('item-not-current');
    having(add()).when(unstart(9), closed).thenRejected('item-unknown');
  });

  test('[AG7] finishing ends the running item', () => {
    const state = having(add(), start(1))
      .when(finish(1), closed)
      .then({ type: 'agenda/item-finished', data: { item: at(1) }, words: null });
    expect(state.current).toBeNull();
    expect(itemOf(state, 1)).toMatchObject({ status: 'done', endedAt: startOfTime + 2000 });
    having(add()).when(finish(1), closed).thenRejected('item-not-current');
  });

  test('[AG7] taking it back lets the item run again while nothing else runs', () => {
    const running = having(add(), add(), start(1));
    expect(having(add(), add(), start(1), finish(1), resume(1)).state).toEqual(running.state);
    having(add(), add(), start(1), finish(1), start(2))
      .when(resume(1), closed)
      .thenRejected('item-running');
    having(add(), start(1)).when(resume(1), closed).thenRejected('item-not-done');
    having(add()).when(resume(1), closed).thenRejected('item-not-done');
  });

  test('[AG8] only a waiting item can be skipped, and skipping is taken back', () => {
    const state = having(add())
      .when(skip(1), closed)
      .then({ type: 'agenda/item-skipped', data: { item: at(1) }, words: null });
    expect(itemOf(state, 1)?.status).toBe('skipped');
    expect(having(add(), skip(1), unskip(1)).state).toEqual(having(add()).state);
    having(add(), start(1)).when(skip(1), closed).thenRejected('item-not-waiting');
    having(add(), skip(1)).when(skip(1), closed).thenRejected('item-not-waiting');
    having(add()).when(unskip(1), closed).thenRejected('item-not-skipped');
  });

  test('[AG10] while a vote is open the agenda stays where it is', () => {
    const open = { voteOpen: true };
    const walks = [start(2), finish(1), unstart(1), resume(1), skip(2), unskip(2)];
    for (const walk of walks)
      having(add(), add(), start(1)).when(walk, open).thenRejected('vote-open');
    // What does not walk is not held.
    const note = { type: 'agenda/note-item', item: at(1), note: '计票中' } as const;
    const noted = { note: '计票中', before: null };
    having(add(), start(1))
      .when(note, open)
      .then({ type: 'agenda/item-noted', data: { item: at(1) }, words: noted });
    having(add(), start(1)).when(about('agenda/remove-item', 9), open).thenRejected('item-unknown');
  });
});

describe('planned minutes', () => {
  const started = startOfTime + 1000;
  const overrun = about('agenda/note-overrun', 1);
  const due = { ...closed, now: started + 20 * minute };

  test('[AG11] the moment they are over is known while the item runs', () => {
    const { state } = having(add(), start(1));
    expect(agendaDeadlines(state)).toEqual([
      { key: `agenda/overrun/${at(1)}/${started}`, at: started + 20 * minute, command: overrun },
    ]);
    expect(agendaDeadlines(having(add(null, null), start(1)).state)).toEqual([]);
    expect(agendaDeadlines(having(add(), start(1), finish(1)).state)).toEqual([]);
    expect(agendaDeadlines(having(add()).state)).toEqual([]);
  });

  test('[AG11] it is recorded once', () => {
    const state = having(add(), start(1))
      .when(overrun, due)
      .then({ type: 'agenda/item-overran', data: { item: at(1) }, words: null });
    expect(itemOf(state, 1)?.overran).toBe(true);
    expect(agendaDeadlines(state)).toEqual([]);
    expect(agenda.decide(state, overrun, facts(due.now))).toEqual({
      ok: true,
      events: [],
      rows: [],
    });
  });

  test('[AG11] not before its time, and of nothing that is not running', () => {
    const longer = {
      type: 'agenda/change-item',
      item: at(1),
      kind: 'discussion',
      title: '讨论',
      minutes: 40,
    } as const;
    having(add(), start(1))
      .when(overrun, { ...due, now: due.now - 1 })
      .then();
    having(add(), start(1), longer).when(overrun, due).then();
    having(add(null, null), start(1)).when(overrun, due).then();
    having(add(), start(1), finish(1)).when(overrun, due).thenRejected('item-not-current');
  });

  test('[AG11] an item that is started anew has all its time again', () => {
    const { state } = having(add(), start(1), unstart(1), start(1));
    expect(agendaDeadlines(state)[0]?.at).toBe(startOfTime + 3000 + 20 * minute);
    expect(itemOf(state, 1)?.overran).toBe(false);
  });

  function facts(now: number) {
    const actor = { seat: null, account: null, for: null };
    return {
      ...closed,
      now,
      newId: () => at(0) as never,
      actor,
      rights: new Set<never>(),
      phase: 'open',
    } as const;
  }
});
