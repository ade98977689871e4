import { siblingsOf } from '@haoshangliang/shared/features/agenda';
import { maxLength, stances } from '@haoshangliang/shared/features/opinions';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { type Html, html } from './html.ts';
import { mayNow, type Room } from './room-shown.ts';
import type { Words } from './words.ts';

/** One's own opinions, and a form for another one; what could not be taken stands in it again. */
export function opinionPart(words: Words, room: Room): Html | null {
  const { say } = words;
  const own = valuesOf(room.state.opinions.own);
  const said = own.map(
    ({ text, status }) =>
      html`<li>${text ?? say('opinion.erased')} <span class="hint">${say(`opinion.${status}`)}</span></li>`,
  );
  const asks = mayNow(room, 'opinions/raise-opinion') ? form(words, room) : null;
  if (asks === null && own.length === 0) return null;
  return html`
<section><h2>${say('opinion.title')}</h2>
${asks}
${own.length > 0 && html`<h3>${say('opinion.own')}</h3><ul>${said}</ul>`}
</section>`;
}

function form(words: Words, room: Room): Html | null {
  const { say } = words;
  const items = openItems(room.state);
  if (items.length === 0) return null;
  const { typed, seats } = room;
  const likely = typed['item'] ?? room.state.agenda.current;
  const chosen = (is: boolean) => is && html` selected`;
  const ticked = (is: boolean) => is && html` checked`;
  return html`
<form method="post" action="/plain/m/${room.meeting}/opinion">
<input type="hidden" name="id" value="${room.newCommandId()}">
${whose(words, seats)}
<label>${say('opinion.item')} <select name="item">${items.map(
    ({ id, title }) => html`<option value="${id}"${chosen(id === likely)}>${title}</option>`,
  )}</select></label>
<p>${say('opinion.stance')}</p>
${stances.map((stance) => html`<label><input type="radio" name="stance" value="${stance}" required${ticked(typed['stance'] === stance)}>${say(`opinion.${stance}`)}</label>`)}
<label>${say('opinion.text')} <textarea name="text" rows="5" maxlength="${maxLength}" required>${typed['text'] ?? ''}</textarea></label>
<button>${say('opinion.submit')}</button>
</form>`;
}

function whose({ say }: Words, seats: Room['seats']): Html {
  const [only] = seats;
  if (seats.length === 1 && only !== undefined)
    return html`<input type="hidden" name="seat" value="${only.seat}">`;
  const options = seats.map(({ seat, name }) => html`<option value="${seat}">${name}</option>`);
  return html`<label>${say('opinion.as')} <select name="seat">${options}</select></label>`;
}

/** Items that can be spoken to: every one that does not merely stand above others. */
function openItems({ agenda }: MeetingState): { id: string; title: string }[] {
  return siblingsOf(agenda, null).flatMap((id, place) => {
    const below = siblingsOf(agenda, id);
    const number = `${place + 1}`;
    const all =
      below.length === 0
        ? [{ id, number }]
        : below.map((each, at) => ({ id: each, number: `${number}.${at + 1}` }));
    return all.flatMap((each) => {
      const item = getIn(agenda.items, each.id);
      return item === undefined
        ? []
        : [{ id: each.id, title: `${each.number} ${item.title ?? ''}` }];
    });
  });
}
