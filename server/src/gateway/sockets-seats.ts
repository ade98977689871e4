import type { Socket } from 'socket.io';

const nobody: readonly Socket[] = [];

/** Sockets by the seat they were let in for. A seat has one or two: a room of Socket.IO for each takes four times as much. */
export class SeatSockets {
  readonly #bySeat = new Map<string, readonly Socket[]>();

  of(seat: string): readonly Socket[] {
    return this.#bySeat.get(seat) ?? nobody;
  }

  add(seat: string, socket: Socket): void {
    const there = this.of(seat);
    this.#bySeat.set(seat, there.length === 0 ? [socket] : [...there, socket]);
  }

  remove(seat: string, socket: Socket): void {
    const others = this.of(seat).filter((other) => other !== socket);
    if (others.length > 0) this.#bySeat.set(seat, others);
    else this.#bySeat.delete(seat);
  }
}
