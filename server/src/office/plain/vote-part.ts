import {
  finalOf,
  type HeldVote,
  linesOf,
  type Outcome,
  type OwnBallot,
  ownElectors,
  whyUncounted,
} from '@haoshangliang/shared/features/votes';
import { emptyMap, getIn } from '@haoshangliang/shared/kernel';
import { blocksHtml } from '../../minutes/html/blocks.ts';
import { ballotFields } from './ballot-fields.ts';
import { type Html, html, Html as Markup } from './html.ts';
import { type Room, sealed, timeOf } from './room-shown.ts';
import { answerText, nameOf, optionsText } from './vote-names.ts';
import { appointedBy, castSoFar } from './vote-people.ts';
import { shownVote } from './vote-text.ts';
import type { Words } from './words.ts';

/** The vote that is open with one ballot for each of the page's people, or the one that was over last. */
export function votePart(words: Words, room: Room): Html {
  const { say } = words;
  const vote = shownVote(room.state);
  if (vote === undefined)
    return html`<section><h2>${say('vote.title')}</h2><p>${say('vote.noVote')}</p></section>`;
  return html`
<section><h2>${say('vote.title')}</h2>
<p><strong>${vote.question}</strong></p>
${vote.subject !== null && textPart(words, room)}
${vote.status === 'open' && html`<p class="hint">${say('vote.until', { time: timeOf(vote.closesAt) })}</p>`}
${vote.terms.live === true && vote.outcome === null && html`<p><strong>${say('vote.live')}</strong></p>`}
${vote.status === 'open' ? ballots(words, room, vote) : null}
${vote.status === 'closing' && html`<p>${say('vote.closing')}</p>`}
${result(words, vote)}${finalPart(words, room, vote)}
${vote.rule.advisory && html`<p class="hint">${say('vote.advisory')}</p>`}
</section>`;
}

/** Browsers that cannot fold it show all of it. */
function textPart({ say }: Words, { text }: Room): Html {
  if (text === null) return html`<p class="hint">${say('vote.text')}</p>`;
  const { title, version, doc } = text;
  return html`<details><summary>${say('vote.read', { title, version: `${version}` })}</summary>
<div class="text">${new Markup(blocksHtml(doc))}</div></details>`;
}

function result(words: Words, vote: HeldVote): Html | null {
  const { say } = words;
  const { outcome } = vote;
  const uncounted = whyUncounted(vote);
  if (uncounted !== null) return html`<p>${say(`vote.${uncounted}`)}</p>`;
  if (outcome === null) return null;
  const { tally, verdict } = outcome;
  const dots = tally.method === 'dots' ? tally.points.heads : null;
  const lines = linesOf(tally).map((line) => {
    const name = nameOf(words, vote, line);
    const given = line.of === 'option' ? dots?.[line.at] : undefined;
    return given === undefined
      ? say('vote.line', { name, count: `${line.sum.seats}` })
      : say('vote.dotsOn', { name, n: `${given}` });
  });
  const chosen = verdict.selection?.chosen ?? [];
  const won = verdict.outcome === 'passed' && chosen.length > 0;
  const told = won
    ? say('vote.chosen', { options: optionsText(words, vote, chosen) })
    : say(`vote.${vote.annulled === null ? outcomeKey(verdict) : 'annulled'}`);
  return html`<p>${say('vote.result', { outcome: told })}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Nobody won: as the minutes say it. */
function outcomeKey({ outcome, selection }: Outcome['verdict']): string {
  return outcome === 'failed' && selection !== undefined ? 'noneChosen' : outcome;
}

/** Everybody who has a place once the run-offs have been counted. */
function finalPart(words: Words, { state }: Room, vote: HeldVote): Html | null {
  const final = finalOf(state.votes.votes, vote.id);
  if (final === null || vote.annulled !== null || !final.settled) return null;
  if (final.chosen.length === 0) return null;
  const options = optionsText(words, final.first, final.chosen);
  return html`<p>${words.say('vote.final', { options })}</p>`;
}

function ballots(words: Words, room: Room, vote: HeldVote): Html {
  const seats = room.seats.map(({ seat }) => seat);
  const own = ownElectors(room.state.votes, vote.id, seats);
  if (own.length === 0) return html`<p>${words.say('vote.notYours')}</p>`;
  return html`${own.map((ballot) => ballotPart(words, room, { vote, ballot }))}`;
}

interface Asked {
  readonly vote: HeldVote;
  readonly ballot: OwnBallot;
}

/** For whom it is, what stands in the box for now, and the ballot itself where this person may still cast it. */
function ballotPart(words: Words, room: Room, { vote, ballot }: Asked): Html {
  const { say } = words;
  const { seat, giver } = ballot;
  const { ballot: cast, other } = castSoFar(room.state.votes, vote.id, ballot);
  const holder = appointedBy(ballot);
  const isFixed = other !== null && vote.rule.household === 'refuse';
  const form = holder === null && !isFixed ? ballotForm(words, room, { vote, ballot }) : null;
  return html`
<h3>${say('vote.for', { name: room.nameOf(giver ?? seat) })}</h3>
${giver !== undefined && html`<p class="hint">${say('vote.byProxy', { name: room.nameOf(giver), holder: room.nameOf(seat) })}</p>`}
${vote.rule.household !== undefined && html`<p class="hint">${say('vote.household')}</p>`}
${cast !== undefined && html`<p class="done">${say(form === null ? 'vote.stands' : 'vote.counted', { choice: answerText(words, vote, cast.choice), time: timeOf(cast.at) })}</p>`}
${cast?.trace?.insteadOf === seat && html`<p><strong>${say('vote.replaced')}</strong></p>`}
${other !== null && html`<p class="hint">${say('vote.byOther', { name: room.nameOf(other) })}</p>`}
${holder !== null && html`<p>${say('vote.appointed', { name: room.nameOf(holder) })}</p>`}
${isFixed && html`<p>${say('vote.fixed')}</p>`}
${form}`;
}

/** Choices of equal weight, in the order of the rule; nothing is chosen before the person does. */
function ballotForm(
  words: Words,
  room: Room,
  { vote, ballot: { seat, line, giver } }: Asked,
): Html {
  const { say } = words;
  // Without script nothing can be sealed.
  if (vote.secrecy === 'secret') return html`<p>${say('vote.secretAtDesk')}</p>`;
  const cast = getIn(room.state.votes.ballots[vote.id] ?? emptyMap, line.seat);
  return html`
<form method="post" action="/plain/m/${room.meeting}/ballot">
${sealed(room, seat)}
<input type="hidden" name="vote" value="${vote.id}">
${giver !== undefined && html`<input type="hidden" name="for" value="${giver}">`}
${ballotFields(words, vote)}
<button>${say(cast === undefined ? 'vote.submit' : 'vote.change')}</button>
</form>`;
}
