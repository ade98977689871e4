import * as z from 'zod/mini';
import type { DocumentView } from '../documents/index.ts';
import {
  type Audience,
  type CommandId,
  type Detail,
  idOf,
  type Right,
  type SeatId,
} from '../kernel/index.ts';
import type { MeetingState, StreamEvent } from '../meeting/index.ts';

/** Raised whenever an older page could misunderstand a newer server: such a page is asked to reload and keeps its outbox. */
export const protocolVersion = 3;

export type MeetingId = string & { readonly meeting: unique symbol };

export const meetingIdSchema = idOf('meeting') as unknown as z.ZodMiniType<MeetingId, MeetingId>;

/** Messages of the meeting's socket, by direction. */
export const socketMessages = {
  fromClient: ['join', 'leave', 'command', 'names'],
  fromServer: ['events', 'own', 'rejoin', 'farewell', 'document-view'],
} as const;

/** The page hangs on a wall: it gets what a participant may see, whoever's machine it is. */
const lens = z.literal('hall');

export const joinSchema = z.strictObject({
  protocol: z.int(),
  meeting: meetingIdSchema,
  /** Seq up to which the page already knows everything, as the same viewer; null asks for the whole state. */
  since: z.nullable(z.int().check(z.gte(0))),
  /** What the page believes to be; if that is no longer so it gets the whole state. */
  viewerKey: z.nullable(z.string().check(z.maxLength(2000))),
  as: z.optional(lens),
});

export type JoinRequest = z.infer<typeof joinSchema>;

/** What this device is in the meeting. */
export interface ViewerInfo {
  readonly audience: Audience;
  readonly seats: readonly SeatId[];
  readonly rights: readonly Right[];
  /** Changes whenever any of the above does. */
  readonly key: string;
  /** Whom the device stands for, whatever they may do: an account, or its seats. */
  readonly who: string;
}

export type JoinAnswer =
  | {
      readonly ok: true;
      /** The later of the server's clock and the last event's time, milliseconds since 1970: clocks on the page count from it. */
      readonly now: number;
      readonly viewer: ViewerInfo;
      readonly through: number;
      /** Null when `events` and `own` suffice. */
      readonly state: MeetingState | null;
      readonly own: readonly StreamEvent[];
      readonly events: readonly StreamEvent[];
    }
  | Refusal;

export const commandSchema = z.strictObject({
  meeting: meetingIdSchema,
  /** Made once on the device: sending it again gets the first answer. */
  id: idOf('command') as z.ZodMiniType<CommandId, CommandId>,
  /** The seat it acts as; null for staff who act by their account. */
  seat: z.nullable(idOf('seat')),
  /** When the person pressed, by the server's clock as the page knows it. */
  madeAt: z.int(),
  /** `{type, …}`, parsed by the command's own schema. */
  body: z.looseObject({ type: z.string().check(z.maxLength(64)) }),
});

export type CommandRequest = z.infer<typeof commandSchema>;

/** `own`: what an `own` message would say of it, and then does not; left out where there is nothing, or the page does not follow that seat. */
export type CommandAnswer =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly at: number;
      readonly own?: readonly StreamEvent[];
    }
  | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly detail?: Detail;
  /** Stands in the log beside what went wrong, for the person to quote. */
  readonly reference?: string;
}

/** Events for one audience, merged; afterwards the page knows everything up to `through`. */
export interface EventsMessage {
  readonly meeting: MeetingId;
  readonly through: number;
  readonly events: readonly StreamEvent[];
}

/**
 * What one's own seats did or met with; always sent before the `events` that cover it. The page holds it back until then and
 * applies both in the order of the stream, own before audience. What goes up to a seq it knows is ignored.
 */
export interface OwnMessage {
  readonly meeting: MeetingId;
  readonly events: readonly StreamEvent[];
}

export const leaveSchema = z.strictObject({ meeting: meetingIdSchema });

/** Asks for the display names of seats; the answer leaves out those that do not exist. */
export const namesSchema = z.strictObject({
  meeting: meetingIdSchema,
  seats: z.array(idOf('seat')).check(z.maxLength(200)),
  as: z.optional(lens),
});

export type NamesRequest = z.infer<typeof namesSchema>;

export type NamesAnswer =
  | {
      readonly ok: true;
      readonly names: Readonly<Record<string, string>>;
      /** What the households of the seats are called: to staff of all seats, to others of their own; left out where there are none. */
      readonly households?: Readonly<Record<string, string>>;
    }
  | Refusal;

/** The device is somebody else in this meeting now: join again. */
interface RejoinMessage {
  readonly meeting: MeetingId;
}

/** The server is going away for a moment: try again after so many milliseconds. */
interface FarewellMessage {
  readonly retryAfter: number;
}

type Ack<T> = (answer: T) => void;

export interface ClientToServer {
  join: (request: JoinRequest, ack: Ack<JoinAnswer>) => void;
  leave: (request: z.infer<typeof leaveSchema>, ack: Ack<{ ok: true } | Refusal>) => void;
  command: (request: CommandRequest, ack: Ack<CommandAnswer>) => void;
  names: (request: z.infer<typeof namesSchema>, ack: Ack<NamesAnswer>) => void;
}

export interface ServerToClient {
  events: (message: EventsMessage) => void;
  own: (message: OwnMessage) => void;
  rejoin: (message: RejoinMessage) => void;
  farewell: (message: FarewellMessage) => void;
  'document-view': (message: DocumentView) => void;
}
