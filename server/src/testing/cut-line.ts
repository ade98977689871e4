import type { Audience, Viewer } from '@haoshangliang/shared/kernel';
import { evolveMeeting, type MeetingState, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { MemoryEventLog } from '../adapters/memory/memory-event-log.ts';
import { linkEvent } from '../meetings/chain.ts';
import type { MeetingHostTable } from '../meetings/meeting-hosts.ts';
import type { Outlet } from '../meetings/outlet.ts';
import { newMeeting } from './bench-of-hosts.ts';

// What travels is JSON.
const sent = <T>(message: T): T => JSON.parse(JSON.stringify(message)) as T;

/** Writes a history into a log, as another process would. */
export class OtherWriter {
  readonly log = new MemoryEventLog();
  readonly meeting = newMeeting();
  #seq = 0;
  #hash = '';

  async write(events: readonly StreamEvent[]): Promise<void> {
    const stream = { kind: 'meeting', id: this.meeting } as const;
    const linked = events.map((event) => {
      const stored = linkEvent({ stream, previous: this.#hash, event });
      this.#hash = stored.hash;
      return stored;
    });
    const rest = { answers: [], rows: [], reactions: [] };
    await this.log.append({ stream, expected: this.#seq, events: linked, ...rest });
    this.#seq += linked.length;
  }
}

/** One page on a line that can be cut. */
export class Page {
  readonly viewer: Viewer;
  state: MeetingState | null = null;
  through = 0;
  isConnected = false;
  #own: StreamEvent[] = [];

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }

  cut(): void {
    this.isConnected = false;
    this.#own = [];
  }

  async connect(hosts: MeetingHostTable, meeting: MeetingId): Promise<void> {
    const since = this.state === null ? null : this.through;
    const enter = () => {
      this.isConnected = true;
    };
    const missed = await hosts.join(meeting, { viewer: this.viewer, since, erasures: 0, enter });
    if (missed === null) return;
    const { state, own, events, through } = sent(missed);
    if (state !== null) {
      this.state = state;
      this.through = through;
    }
    this.takeOwn(own);
    this.take(through, events);
  }

  takeOwn(events: readonly StreamEvent[]): void {
    this.#own.push(...events);
  }

  take(through: number, events: readonly StreamEvent[]): void {
    if (this.state === null || through < this.through) return;
    const own = this.#own.filter(({ seq }) => seq <= through);
    this.#own = this.#own.filter(({ seq }) => seq > through);
    const inOrder = [...own, ...events].sort((a, b) => a.seq - b.seq);
    const fresh = inOrder.filter(({ seq }) => seq > this.through);
    this.state = fresh.reduce(evolveMeeting, this.state);
    this.through = through;
  }
}

/** Carries to the pages whose line holds; each sits in a room of its own. */
export function outletTo(pages: readonly Page[]): Outlet {
  const there = (audience: Audience) =>
    pages.filter((page) => page.isConnected && page.viewer.audience === audience);
  return {
    rooms: (_meeting, audience) => there(audience).map((page) => String(pages.indexOf(page))),
    isAnybody: (_meeting, audience) => there(audience).length > 0,
    events(room, message) {
      const page = pages[Number(room)];
      const { through, events } = sent(message);
      if (page?.isConnected) page.take(through, events);
    },
    own(audience, seat, message) {
      for (const page of there(audience)) {
        if (page.viewer.seats.includes(seat)) page.takeOwn(sent(message).events);
      }
    },
    hears: () => true,
    rejoin() {},
  };
}
