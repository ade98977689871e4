import type { SeatId } from '@haoshangliang/shared/kernel';
import { Listeners } from './listeners.ts';

/**
 * Whose turn it is on a device that stands for several people. Nobody's until one of them says so, and again after a
 * reload: no act goes under a name that was guessed.
 */
export class Acting {
  readonly #listeners = new Listeners();
  #chosen: SeatId | null = null;

  readonly subscribe = this.#listeners.subscribe;
  readonly chosen = (): SeatId | null => this.#chosen;

  choose(seat: SeatId): void {
    this.#chosen = seat;
    this.#listeners.tell();
  }
}

/** In whose name the device acts now: the one person it stands for, or the one of several who was chosen. */
export function actingAmong(persons: readonly SeatId[], chosen: SeatId | null): SeatId | null {
  if (persons.length > 1) return persons.find((seat) => seat === chosen) ?? null;
  return persons[0] ?? null;
}
