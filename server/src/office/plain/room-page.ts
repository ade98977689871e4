import { stayOf } from '@haoshangliang/shared/features/attendance';
import { getIn, type Right, type SeatId } from '@haoshangliang/shared/kernel';
import { type MeetingCommand, type MeetingState, may } from '@haoshangliang/shared/meeting';
import type { AnswerOf, doorApi, MeetingId } from '@haoshangliang/shared/wire';
import { nameForm } from './door-pages.ts';
import { type Html, html } from './html.ts';
import { opinionPart } from './opinion-part.ts';
import type { Page } from './page.ts';
import { votePart } from './vote-part.ts';
import type { Words } from './words.ts';

/** One browser in one meeting, as far as a plain page shows it. */
export interface Room {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
  readonly rights: ReadonlySet<Right>;
  readonly seats: readonly { readonly seat: SeatId; readonly name: string }[];
  readonly claims: AnswerOf<typeof doorApi.whoAmI>['claims'];
  /** Null where nobody has to be told before giving a name. */
  readonly notice: AnswerOf<typeof doorApi.notice> | null;
  /** For one form each: sent twice it counts once. */
  newCommandId(): string;
  /** What was typed and could not be taken. */
  readonly typed: Readonly<Record<string, string>>;
}

export function timeOf(at: number): string {
  return new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** Hidden fields that say who sends, and make a second sending harmless. */
export function sealed(room: Room, seat: SeatId): Html {
  return html`<input type="hidden" name="id" value="${room.newCommandId()}"><input type="hidden" name="seat" value="${seat}">`;
}

/** May this page send it now? The server asks again when it comes. */
export function mayNow({ rights, state }: Room, type: MeetingCommand['type']): boolean {
  return may(type, rights, state.life.phase) === null;
}

export function roomPage(words: Words, room: Room, notice: Page['notice']): Page {
  const { say } = words;
  const { life } = room.state;
  const mark = life.plan?.mark ?? 'real';
  const body = html`
${who(words, room)}
<p><a class="button" href="/plain/m/${room.meeting}">${say('refresh')}</a></p>
${now(words, room)}
${votePart(words, room)}
${room.seats.length > 0 && checkIn(words, room)}
${room.seats.length > 0 && opinionPart(words, room)}`;
  return {
    title: life.words?.title ?? say('product'),
    mark: mark === 'real' ? null : say(`mark.${mark}`),
    ...{ notice, body },
  };
}

function who(words: Words, { meeting, seats, claims, notice }: Room): Html {
  const { say } = words;
  const names = seats.map(({ name }) => name).join(words.language === 'en' ? ', ' : '、');
  return html`
${seats.length > 0 && html`<p>${say('you', { names })}</p>`}
${claims.map(({ status, displayName }) => html`<p class="wrong">${say(`name.${status}`, { name: displayName })}</p>`)}
${notice === null ? null : nameForm(words, meeting, notice)}`;
}

function now({ say }: Words, { state: { life, agenda } }: Room): Html {
  const item = agenda.current === null ? undefined : getIn(agenda.items, agenda.current);
  const under = item === undefined ? say('now.none') : say('now.item', { title: item.title ?? '' });
  const isOver = life.phase !== 'planned' && life.phase !== 'adjourned';
  const stage = isOver ? 'closed' : life.phase;
  const words = life.phase === 'open' ? under : say(`phase.${stage}`);
  return html`<section><h2>${say('now.title')}</h2><p>${words}</p></section>`;
}

function checkIn(words: Words, room: Room): Html | null {
  const { say } = words;
  const { state, seats, meeting } = room;
  if (!mayNow(room, 'attendance/check-in')) return null;
  const mode = state.life.plan?.mode ?? 'hybrid';
  const lines = seats.map(({ seat, name }) => {
    const stay = stayOf(getIn(state.attendance.records, seat));
    if (stay !== undefined)
      return html`<p>${say('here.since', { name, time: timeOf(stay.from) })}</p>`;
    const button = (where: 'in_room' | 'remote') =>
      html`<button name="where" value="${where}" class="${where === 'remote' && mode !== 'remote' ? 'plain' : ''}">${say(`here.${where}`)}</button>`;
    return html`
<form method="post" action="/plain/m/${meeting}/check-in">
${seats.length > 1 && html`<p>${name}</p>`}${sealed(room, seat)}
${mode !== 'remote' && button('in_room')}${mode !== 'in_room' && button('remote')}
</form>`;
  });
  return html`<section><h2>${say('here.title')}</h2>${lines}</section>`;
}
