import type { Right, SeatId } from '@haoshangliang/shared/kernel';
import { meetingZone } from '@haoshangliang/shared/kernel';
import { type MeetingCommand, type MeetingState, may } from '@haoshangliang/shared/meeting';
import type { AnswerOf, doorApi, MeetingId } from '@haoshangliang/shared/wire';
import { type Html, html } from './html.ts';
import type { VoteText } from './vote-text.ts';

/** One browser in one meeting, as far as a plain page shows it. */
export interface Room {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  readonly rights: ReadonlySet<Right>;
  /** What the vote that is shown is about. */
  readonly text: VoteText | null;
  readonly seats: readonly { readonly seat: SeatId; readonly name: string }[];
  /** What somebody is called with whom these people vote, before everybody. */
  nameOf(seat: SeatId): string;
  readonly claims: AnswerOf<typeof doorApi.whoAmI>['claims'];
  /** Null where nobody has to be told before giving a name. */
  readonly notice: AnswerOf<typeof doorApi.notice> | null;
  /** For one form each: sent twice it counts once. */
  newCommandId(): string;
  /** What was typed and could not be taken. */
  readonly typed: Readonly<Record<string, string>>;
}

export function timeOf(at: number, { seconds = false } = {}): string {
  return new Intl.DateTimeFormat('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    timeZone: meetingZone,
  }).format(at);
}

/** Hidden fields that say who sends, and make a second sending harmless. */
export function sealed(room: Room, seat: SeatId): Html {
  return html`<input type="hidden" name="id" value="${room.newCommandId()}"><input type="hidden" name="seat" value="${seat}">`;
}

/** May this page send it now? The server asks again when it comes. */
export function mayNow({ rights, state }: Room, type: MeetingCommand['type']): boolean {
  return may(type, rights, state.life.phase) === null;
}
