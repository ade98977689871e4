import { choices, type HeldVote, isHeld } from '@haoshangliang/shared/features/votes';
import { emptyMap, getIn, hasIn, valuesOf } from '@haoshangliang/shared/kernel';
import { type Html, html } from './html.ts';
import { type Room, sealed, timeOf } from './room-shown.ts';
import type { Words } from './words.ts';

/** The vote that is open with one ballot for each of the page's people, or the one that was counted last. */
export function votePart(words: Words, room: Room): Html {
  const { say } = words;
  const { votes } = room.state;
  const open = votes.current === null ? undefined : getIn(votes.votes, votes.current);
  const vote = open !== undefined && isHeld(open) ? open : lastCounted(room);
  if (vote === undefined)
    return html`<section><h2>${say('vote.title')}</h2><p>${say('vote.none')}</p></section>`;
  return html`
<section><h2>${say('vote.title')}</h2>
<p>${vote.question}</p>
${vote.subject !== null && html`<p class="hint">${say('vote.text')}</p>`}
${vote.status === 'open' ? ballots(words, room, vote) : null}
${vote.status === 'closing' && html`<p>${say('vote.closing')}</p>`}
${result(words, vote)}
${vote.rule.advisory && html`<p class="hint">${say('vote.advisory')}</p>`}
</section>`;
}

function lastCounted({ state }: Room): HeldVote | undefined {
  const counted = valuesOf(state.votes.votes)
    .filter(isHeld)
    .filter(({ outcome }) => outcome !== null);
  return counted.sort((a, b) => b.openedAt - a.openedAt)[0];
}

function result({ say }: Words, { outcome }: HeldVote): Html | null {
  if (outcome === null) return null;
  const { yes, no, abstain } = outcome.tally;
  const values = {
    outcome: say(`vote.${outcome.verdict.outcome}`),
    yes: `${yes.seats}`,
    no: `${no.seats}`,
    abstain: `${abstain.seats}`,
  };
  return html`<p>${say('vote.result', values)}</p>`;
}

function ballots(words: Words, room: Room, vote: HeldVote): Html {
  const roll = room.state.votes.rolls[vote.id];
  const own = room.seats.filter(({ seat }) => roll !== undefined && hasIn(roll, seat));
  if (own.length === 0) return html`<p>${words.say('vote.notYours')}</p>`;
  return html`${own.map((person) => ballot(words, room, { vote, ...person }))}`;
}

/** Choices of equal weight, in the order of the rule; nothing is chosen before the person does. */
function ballot(
  { say }: Words,
  room: Room,
  { vote, seat, name }: { vote: HeldVote } & Room['seats'][number],
): Html {
  const cast = getIn(room.state.votes.ballots[vote.id] ?? emptyMap, seat);
  const counted =
    cast !== undefined &&
    html`<p class="done">${say('vote.counted', { choice: say(`vote.${cast.choice}`), time: timeOf(cast.at) })}</p>`;
  return html`
<form method="post" action="/plain/m/${room.meeting}/ballot">
<h3>${say('vote.for', { name })}</h3>
${counted}${sealed(room, seat)}
<input type="hidden" name="vote" value="${vote.id}">
${choices.map((choice) => html`<label><input type="radio" name="choice" value="${choice}" required>${say(`vote.${choice}`)}</label>`)}
<button>${say(cast === undefined ? 'vote.submit' : 'vote.change')}</button>
</form>`;
}
