import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Right } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import { MeetingHostTable } from '../meetings/meeting-hosts.ts';
import type { Outlet } from '../meetings/outlet.ts';
import { Publisher } from '../meetings/publish.ts';
import { randomId } from '../meetings/random-id.ts';
import { Reactions, type ReactionTable } from '../meetings/reactions.ts';
import type { HostRequest } from '../meetings/request.ts';
import { createLogger } from '../observability/logger.ts';
import { createMetrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventLog } from '../ports/event-log.ts';
import type { Storage } from '../ports/storage.ts';
import { plan } from './hall.ts';
import { TestClock } from './test-clock.ts';

const nobodyListens: Outlet = {
  rooms: () => [],
  isAnybody: () => false,
  events() {},
  own() {},
  hears: () => false,
  rejoin() {},
};

export interface Parts {
  readonly events: EventLog;
  readonly clock: Clock;
  readonly outlet?: Outlet;
  readonly reactions?: ReactionTable;
  /** Hears what is logged, one JSON object at a time. */
  readonly logged?: (line: string) => void;
}

/** One process's meetings, without a line to anybody; several on one log are several processes. */
export function startHosts({ events, clock, outlet, reactions: table, logged }: Parts) {
  const log = createLogger('debug', { write: logged ?? (() => {}) });
  const metrics = createMetrics();
  const publisher = new Publisher({ outlet: outlet ?? nobodyListens, clock, log, metrics });
  const reactions = new Reactions({ events, clock, log, metrics });
  const react: Reactions['start'] = (found) => reactions.start(found);
  const boxes = { publicKey: () => 'k'.repeat(43), keep: async () => {} };
  const tools = { events, clock, log, metrics, react, boxes, filled() {} };
  const hosts = new MeetingHostTable(tools, publisher);
  const nothing = async () => {};
  reactions.know({ 'copy-data': nothing, 'destroy-box': nothing, ...table });
  return {
    hosts,
    reactions,
    async close() {
      await hosts.close();
      publisher.close();
      await reactions.close();
    },
  };
}

const rights: ReadonlySet<Right> = new Set<Right>(['moderate', 'record', 'prepare']);

export function requestOf(command: MeetingCommand, more: Partial<HostRequest> = {}): HostRequest {
  const actor = { seat: null, account: null, for: null };
  return {
    sender: 'desk',
    id: randomId<'command'>(),
    actor,
    rights,
    command,
    madeAt: null,
    ...more,
  };
}

export const newMeeting = (): MeetingId => randomId<'meeting'>() as unknown as MeetingId;

/** Meetings on a database of their own, in as many processes as a test starts. */
export class HostBench {
  readonly clock = new TestClock();
  readonly meeting = newMeeting();
  readonly folder: string;
  storage: Storage;
  #running: ReturnType<typeof startHosts>[] = [];

  private constructor(folder: string, storage: Storage) {
    this.folder = folder;
    this.storage = storage;
  }

  static async open(): Promise<HostBench> {
    const folder = await mkdtemp(join(tmpdir(), 'haoshangliang-hosts-'));
    return new HostBench(folder, await openSqliteStorage({ directory: folder }));
  }

  get stream() {
    return { kind: 'meeting', id: this.meeting } as const;
  }

  start(more: Partial<Parts> = {}) {
    const started = startHosts({ events: this.storage.events, clock: this.clock, ...more });
    this.#running.push(started);
    return started;
  }

  /** A process in which the meeting has been planned and opened. */
  async opened(more: Partial<Parts> = {}) {
    const process = this.start(more);
    for (const command of [plan, { type: 'life/open-meeting' } as const]) {
      const answer = await process.hosts.execute(this.meeting, requestOf(command));
      if (!answer.ok) throw new Error(JSON.stringify(answer));
    }
    return process;
  }

  async count(type: string): Promise<number> {
    const events = await this.storage.events.read(this.stream, 0);
    return events.filter((event) => event.type === type).length;
  }

  /** Ends all processes; those in `forgotten` are left as a kill would leave them. */
  async stop(...forgotten: unknown[]): Promise<void> {
    for (const process of this.#running) if (!forgotten.includes(process)) await process.close();
    this.#running = [];
  }

  async close(): Promise<void> {
    await this.stop();
    await this.storage.close();
    await rm(this.folder, { recursive: true });
  }
}
