// @vitest-environment node
import { siblingsOf } from '@haoshangliang/shared/features/agenda';
import { getIn } from '@haoshangliang/shared/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RealServer, startRealServer } from '../testing/real-server.ts';
import { type Staff, setUpStaff } from '../testing/staff.ts';
import { type Line, MeetingSession } from './meeting-session.ts';
import { UndoTrail } from './undo.ts';

let server: RealServer;
let staff: Staff;
const closing: (() => void)[] = [];
const patience = { timeout: 15_000, interval: 20 };

function open(history = 0) {
  const connection = staff.connect();
  const session = new MeetingSession({ meeting: staff.meeting, connection, history });
  closing.push(() => {
    session.close();
    connection.close();
  });
  return { session, connection };
}

async function opened(history = 0) {
  const page = open(history);
  await vi.waitFor(() => expect(page.session.line()).toBe('connected'), patience);
  return page;
}

const add = (title: string) =>
  ({ type: 'agenda/add-item', parent: null, kind: 'discussion', minutes: null, title }) as const;

function titles(session: MeetingSession): (string | null | undefined)[] {
  const agenda = session.store.view()!.state.agenda;
  return siblingsOf(agenda, null).map((id) => getIn(agenda.items, id)?.title);
}

beforeAll(async () => {
  server = await startRealServer();
  staff = await setUpStaff(server);
}, 60_000);

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

afterAll(() => server.remove());

describe('a page in a meeting of the real server', () => {
  it('joins, acts, and shows the same as a page that came later', async () => {
    const { session } = await opened();
    const fate = await session.outbox.send(add('电梯费用分摊'), null);
    expect(fate.step).toBe('counted');
    await vi.waitFor(() => expect(titles(session)).toContain('电梯费用分摊'), patience);
    const later = await opened();
    expect(later.session.store.view()!.state).toEqual(session.store.view()!.state);
    expect(session.clock.now()).toBeGreaterThan(1_600_000_000_000);
  });

  it('is told in a code why something is refused', async () => {
    const { session } = await opened();
    const item = session.store.view()!.state.agenda.order[0]!;
    const fate = await session.outbox.send({ type: 'agenda/finish-item', item }, null);
    expect(fate).toMatchObject({ step: 'refused', refusal: { ok: false, code: 'wrong-phase' } });
  });

  it('knows what went before, and takes it back by name', async () => {
    const before = await opened();
    await before.session.outbox.send(add('写错的一项'), null);
    const { session } = await opened(100);
    await vi.waitFor(
      () => expect(session.store.view()!.recent.length).toBeGreaterThan(5),
      patience,
    );
    const undoable = new UndoTrail().last(session.store.view()!, staff.account);
    expect(undoable?.event.words).toEqual({ title: '写错的一项' });
    expect((await session.outbox.send(undoable!.command, null)).step).toBe('counted');
    await vi.waitFor(() => expect(titles(session)).not.toContain('写错的一项'), patience);
  });

  it('catches up after a line that was cut, and says so in the state of the line', async () => {
    const { session, connection } = await opened();
    const other = await opened();
    const seen: Line[] = [];
    session.subscribe(() => seen.push(session.line()));
    connection.socket.disconnect();
    expect(session.line()).toBe('reconnecting');
    await other.session.outbox.send(add('断线时添加'), null);
    connection.socket.connect();
    await vi.waitFor(() => expect(titles(session)).toContain('断线时添加'), patience);
    await vi.waitFor(() => expect(session.line()).toBe('connected'), patience);
    expect(seen).toEqual(['reconnecting', 'restored', 'connected']);
    expect(session.store.view()!.state).toEqual(other.session.store.view()!.state);
  });

  it('loses nothing and does nothing twice when the server is killed in the middle', async () => {
    const { session } = await opened();
    const wanted = Array.from({ length: 40 }, (_, index) => `断电${index}`);
    const fates = wanted.map((title) => session.outbox.send(add(title), null));
    expect(session.outbox.entries().length).toBeGreaterThanOrEqual(20);
    await server.kill();
    await server.startAgain();
    const ends = await Promise.all(fates);
    expect(ends.map(({ step }) => step)).toEqual(wanted.map(() => 'counted'));
    const fresh = await opened();
    const found = titles(fresh.session).filter((title) => title?.startsWith('断电'));
    expect(found).toEqual(wanted);
    await vi.waitFor(
      () => expect(session.store.view()!.state).toEqual(fresh.session.store.view()!.state),
      patience,
    );
  }, 60_000);

  it('asks for the names of seats, each once, together', async () => {
    const { session, connection } = await opened();
    const asked = vi.spyOn(connection.socket, 'emit');
    const { staff: seats } = session.store.view()!.state.people;
    for (const { seat } of [...seats, ...seats]) session.names.want(seat);
    await vi.waitFor(() => expect(session.names.nameOf(seats[0]!.seat)).toBeTruthy(), patience);
    expect(asked.mock.calls.filter(([event]) => event === 'names').length).toBeLessThanOrEqual(1);
    expect(session.names.nameOf(seats[0]!.seat)).toBe('工作人员甲');
  });
});

describe('a page that is not let in', () => {
  it('hears why and does not go on asking', async () => {
    const connection = staff.connectStranger();
    const session = new MeetingSession({ meeting: staff.meeting, connection });
    closing.push(() => connection.close());
    await vi.waitFor(() => expect(session.refusal()).not.toBeNull(), patience);
    expect(['not-admitted', 'not-signed-in']).toContain(session.refusal()?.code);
    expect(session.store.view()).toBeNull();
  });
});
