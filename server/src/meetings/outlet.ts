import type { Audience, SeatId } from '@haoshangliang/shared/kernel';
import type { EventsMessage, MeetingId, OwnMessage } from '@haoshangliang/shared/wire';

/** What carries messages to the devices. */
export interface Outlet {
  /** The rooms in which the audience of a meeting sits, each of a few hundred at most; none where nobody is there. */
  rooms(meeting: MeetingId, audience: Audience): readonly string[];
  /** Encodes the message once and writes it to every socket of the room. */
  events(room: string, message: EventsMessage): void;
  /** To those devices of the audience that hold the seat. */
  own(audience: Audience, seat: SeatId, message: OwnMessage): void;
  /** Asks the audience to join again: something was lost on the way. */
  rejoin(meeting: MeetingId, audience: Audience): void;
}
