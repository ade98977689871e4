import type { Audience, SeatId } from '@haoshangliang/shared/kernel';
import type { EventsMessage, MeetingId, OwnMessage } from '@haoshangliang/shared/wire';
import type { LineId } from './answered.ts';

/** What carries messages to the devices. */
export interface Outlet {
  /** The rooms in which the audience of a meeting sits, each of a few hundred at most; none where nobody is there. */
  rooms(meeting: MeetingId, audience: Audience): readonly string[];
  /** Whether there are any. */
  isAnybody(meeting: MeetingId, audience: Audience): boolean;
  /** Encodes the message once and writes it to every socket of the room. */
  events(room: string, message: EventsMessage): void;
  /** To those devices of the audience that hold the seat, but not by the line whose answer has said it already. */
  own(audience: Audience, seat: SeatId, message: OwnMessage, answered: LineId | null): void;
  /** Whether that would reach anybody. */
  hears(meeting: MeetingId, audience: Audience, seat: SeatId, answered: LineId | null): boolean;
  /** Asks the audience to join again: something was lost on the way. */
  rejoin(meeting: MeetingId, audience: Audience): void;
}
