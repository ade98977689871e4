import type { Actor, Id, SeatId } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { JoinAnswer, ViewerInfo } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { MeetingStore } from './meeting-store.ts';

const viewer: ViewerInfo = {
  audience: 'participant',
  seats: [],
  rights: [],
  key: 'a',
  who: 'somebody',
};
const actor: Actor = { seat: null, account: null, for: null };
const item = (n: number) => `${n}`.repeat(26) as Id<'agenda-item'>;

const added = (seq: number): StreamEvent => ({
  type: 'agenda/item-added',
  data: { item: item(seq), parent: null, index: seq - 1, kind: 'discussion', minutes: null },
  words: { title: `Item ${seq}` },
  seq,
  at: seq * 1000,
  actor,
});

const snapshot = (through: number, events: StreamEvent[]): Extract<JoinAnswer, { ok: true }> => ({
  ok: true,
  now: 0,
  viewer,
  through,
  state: events.reduce(evolveMeeting, initialMeeting),
  own: [],
  events: [],
});

const caughtUp = (through: number, events: StreamEvent[]): Extract<JoinAnswer, { ok: true }> => ({
  ...snapshot(through, []),
  state: null,
  events,
});

const order = (store: MeetingStore) => store.view()?.state.agenda.order;

describe('meeting store', () => {
  it('lets go of what an answer told of a seat that the page has lost since', () => {
    const mine = 's'.repeat(26) as SeatId;
    const [kept, lost] = [new MeetingStore(), new MeetingStore()];
    for (const store of [kept, lost]) {
      store.joined({ ...snapshot(1, [added(1)]), viewer: { ...viewer, seats: [mine] } });
      store.own({ events: [added(2)] }, mine);
    }
    lost.joining();
    lost.joined(snapshot(1, [added(1)]));
    for (const store of [kept, lost]) store.events({ through: 2, events: [] });
    expect([order(kept), order(lost)]).toEqual([[item(1), item(2)], [item(1)]]);
  });

  it('builds the same state from a snapshot and events as from all events', () => {
    const store = new MeetingStore();
    store.joined(snapshot(2, [added(1), added(2)]));
    store.events({ through: 4, events: [added(3), added(4)] });
    const all = [1, 2, 3, 4].map(added).reduce(evolveMeeting, initialMeeting);
    expect(store.view()?.state).toEqual(all);
    expect(store.view()?.through).toBe(4);
  });

  it('applies nothing twice when news come again around a reconnection', () => {
    const store = new MeetingStore();
    store.joined(snapshot(1, [added(1)]));
    store.events({ through: 2, events: [added(2)] });
    store.joined(caughtUp(3, [added(2), added(3)]));
    store.events({ through: 3, events: [added(3)] });
    expect(order(store)).toEqual([item(1), item(2), item(3)]);
  });

  it('keeps what overtakes the answer to the join', () => {
    const store = new MeetingStore();
    store.joining();
    store.events({ through: 3, events: [added(3)] });
    store.joined(snapshot(2, [added(1), added(2)]));
    expect(order(store)).toEqual([item(1), item(2), item(3)]);
    expect(store.view()?.through).toBe(3);
  });

  it('takes a number without events as known', () => {
    const store = new MeetingStore();
    store.joined(snapshot(1, [added(1)]));
    store.events({ through: 9, events: [] });
    expect(store.view()?.through).toBe(9);
  });

  it('holds own events until the audience is told, and applies them first', () => {
    const store = new MeetingStore();
    store.joined(snapshot(1, [added(1)]));
    const own: StreamEvent = { ...added(2), words: { title: 'Own words' } };
    store.own({ events: [own] });
    expect(order(store)).toEqual([item(1)]);
    store.events({ through: 3, events: [added(3)] });
    expect(order(store)).toEqual([item(1), item(2), item(3)]);
    expect(store.view()?.recent.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('replaces everything by a fresh projection', () => {
    const store = new MeetingStore();
    store.joined(snapshot(2, [added(1), added(2)]));
    store.joined({ ...snapshot(5, [added(1)]), viewer: { ...viewer, key: 'b' } });
    expect(order(store)).toEqual([item(1)]);
    expect(store.view()?.viewer.key).toBe('b');
  });

  it('remembers what went before without touching the state', () => {
    const store = new MeetingStore();
    store.joined(snapshot(3, [added(1), added(2), added(3)]));
    const before = store.view()?.state;
    store.remember([added(1), added(2), added(3)]);
    expect(store.view()?.state).toBe(before);
    store.events({ through: 4, events: [added(4)] });
    expect(store.view()?.recent.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });
});
