import type { DocumentView } from '@haoshangliang/shared/documents';
import { type Audience, audiences, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Server, Socket } from 'socket.io';
import type { ViewOutlet } from '../documents/watchers.ts';
import type { Outlet } from '../meetings/outlet.ts';

/** Sockets in one room: writing to so many takes one or two milliseconds, for which an answer may have to wait several times. */
const roomSize = 50;

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
    return all.filter((room) => this.#size(room) > 0);
  }

  /** The first room fills before another is opened, so in a hall it is found at once. */
  isAnybody: Outlet['isAnybody'] = (meeting, audience) => {
    const hall = `${meeting}/${audience}`;
    const count = this.#counts.get(hall) ?? 0;
    for (let i = 0; i < count; i++) if (this.#size(`${hall}/${i}`) > 0) return true;
    this.#counts.delete(hall);
    return false;
  };

  events: Outlet['events'] = (room, message) => {
    this.#io.to(room).emit('events', message);
  };

  own: Outlet['own'] = (audience, seat, message, answered) => {
    const all = this.#io.to(this.ofSeat(message.meeting, audience, seat));
    (answered === null ? all : all.except(answered)).emit('own', message);
  };

  hears: Outlet['hears'] = (meeting, audience, seat, answered) => {
    const there = this.#io.sockets.adapter.rooms.get(this.ofSeat(meeting, audience, seat));
    const isAnswered = answered !== null && there?.has(answered) === true;
    return (there?.size ?? 0) > (isAnswered ? 1 : 0);
  };

  /** Whether what is the seat's own reaches the socket. */
  follows(socket: Socket, meeting: MeetingId, seat: SeatId): boolean {
    return audiences.some((audience) => socket.rooms.has(this.ofSeat(meeting, audience, seat)));
  }

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
