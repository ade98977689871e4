import { choices, type HeldVote, levelsOf } from '@haoshangliang/shared/features/votes';
import { type Html, html } from './html.ts';
import { nameOf } from './vote-names.ts';
import type { Words } from './words.ts';

/** What is ticked on a ballot, in its order, nothing beforehand; null: a page without script cannot take this kind. */
export function ballotFields(words: Words, vote: HeldVote): Html | null {
  const { say } = words;
  const { method } = vote;
  const radio = (value: string, name: string) =>
    html`<label><input type="radio" name="choice" value="${value}" required>${name}</label>`;
  const abstain = radio('abstain', say('vote.abstain'));
  switch (method.kind) {
    case 'approve':
      return html`${choices.map((choice) => radio(choice, say(`vote.${choice}`)))}`;
    case 'single':
      return html`${places(method.options).map((at) => radio(`option-${at}`, nameOf(words, vote, { of: 'option', at })))}${method.none && radio('none', say('vote.none'))}${abstain}`;
    case 'multiple':
      return html`<p>${say('vote.upTo', { max: `${method.max}` })}</p>${places(method.options).map(
        (at) =>
          html`<label><input type="checkbox" name="option-${at}" value="yes">${nameOf(words, vote, { of: 'option', at })}</label>`,
      )}${method.none && optional('none', say('vote.none'))}${optional('abstain', say('vote.abstain'))}`;
    case 'rating':
    case 'temperature':
      return html`${places(levelsOf(method)).map((at) => radio(`level-${at}`, nameOf(words, vote, { of: 'level', at })))}`;
    default:
      return null;
  }
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** In place of any boxes that are ticked. */
function optional(value: string, name: string): Html {
  return html`<label><input type="radio" name="choice" value="${value}">${name}</label>`;
}
