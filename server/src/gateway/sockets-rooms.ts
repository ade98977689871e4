import type { DocumentView } from '@haoshangliang/shared/documents';
import { type Audience, audiences, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Server, Socket } from 'socket.io';
import type { ViewOutlet } from '../documents/watchers.ts';
import type { Outlet } from '../meetings/outlet.ts';
import { SeatSockets } from './sockets-seats.ts';

/** Sockets in one room: writing to so many takes one or two milliseconds, for which an answer may have to wait several times. */
const roomSize = 50;

/** Where a socket in a meeting is told things: what its audience hears, and what is its seats' own. */
export interface Place {
  readonly room: string;
  readonly seats: readonly string[];
}

/**
 * Rooms of Socket.IO, because only what is sent to a room is encoded and framed once for all its sockets. A large audience
 * sits in several.
 */
export class Rooms implements Outlet, ViewOutlet {
  readonly #io: Server;
  readonly #seats = new SeatSockets();
  /** The rooms an audience of a meeting has had since it was last empty. Who sits in one keeps its name, so that there is one of it. */
  readonly #names = new Map<string, readonly string[]>();

  constructor(io: Server) {
    this.#io = io;
  }

  /** Where the next socket of the audience sits. */
  place(meeting: MeetingId, audience: Audience, seats: readonly SeatId[]): Place {
    const room = this.#next(meeting, audience);
    return { room, seats: seats.map((seat) => keyOf(meeting, audience, seat)) };
  }

  enter(socket: Socket, { room, seats }: Place): void {
    // In one process rooms change at once; the promise is for adapters that ask others.
    void socket.join(room);
    for (const seat of seats) this.#seats.add(seat, socket);
  }

  leave(socket: Socket, { room, seats }: Place): void {
    void socket.leave(room);
    for (const seat of seats) this.#seats.remove(seat, socket);
  }

  #next(meeting: MeetingId, audience: Audience): string {
    const names = this.#of(meeting, audience);
    const free = names.find((room) => this.#size(room) < roomSize);
    if (free !== undefined) return free;
    const hall = `${meeting}/${audience}`;
    const opened = `${hall}/${names.length}`;
    this.#names.set(hall, [...names, opened]);
    return opened;
  }

  rooms(meeting: MeetingId, audience: Audience): readonly string[] {
    return this.#of(meeting, audience).filter((room) => this.#size(room) > 0);
  }

  /** The first room fills before another is opened, so in a hall it is found at once. */
  isAnybody: Outlet['isAnybody'] = (meeting, audience) => {
    if (this.#of(meeting, audience).some((room) => this.#size(room) > 0)) return true;
    this.#names.delete(`${meeting}/${audience}`);
    return false;
  };

  events: Outlet['events'] = (room, message) => {
    this.#io.to(room).emit('events', message);
  };

  own: Outlet['own'] = (audience, seat, message, answered) => {
    for (const socket of this.#seats.of(keyOf(message.meeting, audience, seat))) {
      if (socket.id !== answered) socket.emit('own', message);
    }
  };

  hears: Outlet['hears'] = (meeting, audience, seat, answered) => {
    return this.#seats.of(keyOf(meeting, audience, seat)).some(({ id }) => id !== answered);
  };

  /** Whether what is the seat's own reaches the socket. */
  follows(socket: Socket, meeting: MeetingId, seat: SeatId): boolean {
    return audiences.some((audience) =>
      this.#seats.of(keyOf(meeting, audience, seat)).includes(socket),
    );
  }

  rejoin: Outlet['rejoin'] = (meeting, audience) => {
    for (const room of this.rooms(meeting, audience)) this.#io.to(room).emit('rejoin', { meeting });
  };

  documentView = (room: string, message: DocumentView): void => {
    this.#io.to(room).emit('document-view', message);
  };

  #of(meeting: MeetingId, audience: Audience): readonly string[] {
    return this.#names.get(`${meeting}/${audience}`) ?? [];
  }

  #size(room: string): number {
    return this.#io.sockets.adapter.rooms.get(room)?.size ?? 0;
  }
}

/** Ids of seats are made by those who keep the roster, so another meeting may have one of the same id. */
function keyOf(meeting: MeetingId, audience: Audience, seat: SeatId): string {
  return `${meeting}/${audience}/seat/${seat}`;
}
