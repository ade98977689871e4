import type { Server } from 'socket.io';
import { ToldTurnout, VoteKeys } from '../features/votes/index.ts';
import { Rooms } from '../gateway/sockets-rooms.ts';
import { MeetingHostTable } from '../meetings/meeting-hosts.ts';
import { Publisher } from '../meetings/publish.ts';
import { Reactions } from '../meetings/reactions.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';

export interface EngineDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly keyDir: string;
}

/** The meetings and what carries their events. */
export interface Engine {
  readonly rooms: Rooms;
  readonly publisher: Publisher;
  readonly reactions: Reactions;
  readonly hosts: MeetingHostTable;
  readonly keys: VoteKeys;
  readonly turnout: ToldTurnout;
}

export function createEngine(io: Server, { storage, keyDir, ...watching }: EngineDeps): Engine {
  const rooms = new Rooms(io);
  const { events } = storage;
  const publisher = new Publisher({ outlet: rooms, ...watching });
  const reactions = new Reactions({ events, ...watching });
  const react = reactions.start.bind(reactions);
  const keys = new VoteKeys(keyDir);
  const turnout = new ToldTurnout(watching.clock);
  const filled = turnout.filled.bind(turnout);
  const tools = { events, react, boxes: keys, filled, ...watching };
  const hosts = new MeetingHostTable(tools, publisher);
  turnout.tell(hosts);
  return { rooms, publisher, reactions, hosts, keys, turnout };
}
