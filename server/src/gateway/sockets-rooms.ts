import type { DocumentView } from '@haoshangliang/shared/documents';
import type { Audience, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Server } from 'socket.io';
import type { ViewOutlet } from '../documents/watchers.ts';
import type { Outlet } from '../meetings/outlet.ts';

/** Sockets in one room: writing to so many takes two milliseconds, for which an answer may have to wait several times. */
const roomSize = 100;

/**
 * Rooms of Socket.IO, because only what is sent to a room is encoded and framed once for all its sockets. A large audience
 * sits in several.
 */
export class Rooms implements Outlet, ViewOutlet {
  readonly #io: Server;
  /** How many rooms an audience of a meeting has had since it was last empty. */
  readonly #counts = new Map<string, number>();

  constructor(io: Server) {
    this.#io = io;
  }

  /** Where the next socket of the audience sits. */
  next(meeting: MeetingId, audience: Audience): string {
    const hall = `${meeting}/${audience}`;
    let index = 0;
    while (this.#size(`${hall}/${index}`) >= roomSize) index++;
    this.#counts.set(hall, Math.max(index + 1, this.#counts.get(hall) ?? 0));
    return `${hall}/${index}`;
  }

  /** Ids of seats are made by those who keep the roster, so another meeting may have one of the same id. */
  ofSeat(meeting: MeetingId, audience: Audience, seat: SeatId): string {
    return `${meeting}/${audience}/seat/${seat}`;
  }

  rooms(meeting: MeetingId, audience: Audience): readonly string[] {
    const hall = `${meeting}/${audience}`;
    const all = Array.from({ length: this.#counts.get(hall) ?? 0 }, (_, i) => `${hall}/${i}`);
    const inUse = all.filter((room) => this.#size(room) > 0);
    if (inUse.length === 0) this.#counts.delete(hall);
    return inUse;
  }

  events: Outlet['events'] = (room, message) => {
    this.#io.to(room).emit('events', message);
  };

  own: Outlet['own'] = (audience, seat, message) => {
    this.#io.to(this.ofSeat(message.meeting, audience, seat)).emit('own', message);
  };

  rejoin: Outlet['rejoin'] = (meeting, audience) => {
    for (const room of this.rooms(meeting, audience)) this.#io.to(room).emit('rejoin', { meeting });
  };

  documentView = (room: string, message: DocumentView): void => {
    this.#io.to(room).emit('document-view', message);
  };

  #size(room: string): number {
    return this.#io.sockets.adapter.rooms.get(room)?.size ?? 0;
  }
}
