import type { Server } from 'socket.io';
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
}

/** The meetings and what carries their events. */
export interface Engine {
  readonly rooms: Rooms;
  readonly publisher: Publisher;
  readonly reactions: Reactions;
  readonly hosts: MeetingHostTable;
}

export function createEngine(io: Server, { storage, ...watching }: EngineDeps): Engine {
  const rooms = new Rooms(io);
  const { events } = storage;
  const publisher = new Publisher({ outlet: rooms, ...watching });
  const reactions = new Reactions({ events, ...watching });
  const react = reactions.start.bind(reactions);
  const hosts = new MeetingHostTable({ events, react, ...watching }, publisher);
  return { rooms, publisher, reactions, hosts };
}
