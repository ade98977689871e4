import type { SeatId } from './ids.ts';

/**
 * Who a message is made for. Few on purpose: redaction and encoding happen once for each of them.
 * public: anybody with the public page and the big screen; participant: everybody admitted; staff: the meeting's staff.
 */
export type Audience = 'public' | 'participant' | 'staff';

export const audiences: readonly Audience[] = ['public', 'participant', 'staff'];

/** What one device may see: what its audience sees, and what its own seats did. */
export interface Viewer {
  readonly audience: Audience;
  readonly seats: readonly SeatId[];
}
