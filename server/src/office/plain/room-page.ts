import { stayOf } from '@haoshangliang/shared/features/attendance';
import { getIn } from '@haoshangliang/shared/kernel';
import { nameForm } from './door-pages.ts';
import { type Html, html } from './html.ts';
import { opinionPart } from './opinion-part.ts';
import type { Page } from './page.ts';
import { mayNow, type Room, sealed, timeOf } from './room-shown.ts';
import { votePart } from './vote-part.ts';
import type { Words } from './words.ts';

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
${claims.map((claim) => html`<p class="wrong">${say(keyOf(claim), { name: claim.displayName })}</p>`)}
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

function keyOf({ status, heldElsewhere }: Room['claims'][number]): string {
  return status === 'waiting' && heldElsewhere ? 'name.held' : `name.${status}`;
}
