import {
  choices,
  type HeldVote,
  levelsOf,
  type Method,
} from '@haoshangliang/shared/features/votes';
import { type Html, html } from './html.ts';
import { nameOf } from './vote-names.ts';
import type { Words } from './words.ts';

type Of<Kind extends Method['kind']> = Extract<Method, { kind: Kind }>;

/** What is ticked or filled in on a ballot, in its order, nothing beforehand. */
export function ballotFields(words: Words, vote: HeldVote): Html {
  const { say } = words;
  const { method } = vote;
  const abstain = radio('abstain', say('vote.abstain'));
  switch (method.kind) {
    case 'approve':
      return html`${choices.map((choice) => radio(choice, say(`vote.${choice}`)))}`;
    case 'single':
      return html`${places(method.options).map((at) => radio(`option-${at}`, option(words, vote, at)))}${method.none && radio('none', say('vote.none'))}${abstain}`;
    case 'multiple':
      return boxes(words, vote, method);
    case 'ranking':
      return ranks(words, vote, method);
    case 'dots':
      return dots(words, vote, method);
    case 'consent':
      return html`${levels(words, vote)}${abstain}<label>${say('vote.reason')}<textarea name="reason" rows="3" maxlength="500"></textarea></label>`;
    default:
      return html`${levels(words, vote)}`;
  }
}

function option(words: Words, vote: HeldVote, at: number): string {
  return nameOf(words, vote, { of: 'option', at });
}

function levels(words: Words, vote: HeldVote): Html[] {
  return places(levelsOf(vote.method)).map((at) =>
    radio(`level-${at}`, nameOf(words, vote, { of: 'level', at })),
  );
}

function boxes(words: Words, vote: HeldVote, { options, min, max, none }: Of<'multiple'>): Html {
  const { say } = words;
  const limits = { min: `${min}`, max: `${max}` };
  const many = min === 1 ? 'upTo' : 'between';
  return html`<p>${say(`vote.${min === max ? 'exactly' : many}`, limits)}</p>${places(options).map(
    (at) =>
      html`<label class="tick"><input type="checkbox" name="option-${at}" value="yes">${option(words, vote, at)}</label>`,
  )}${none && optional('none', say('vote.none'))}${abstainOrAgain(words)}`;
}

/** A place for each option: without script nothing can be moved up and down. */
function ranks(words: Words, vote: HeldVote, { options, complete }: Of<'ranking'>): Html {
  const { say } = words;
  const all = places(options);
  const offered = html`<option value="">${say('vote.unranked')}</option>${all.map((at) => html`<option value="${at + 1}">${say('vote.place', { n: `${at + 1}` })}</option>`)}`;
  return html`<p>${say('vote.rank')} ${say(complete ? 'vote.rankAll' : 'vote.rankSome')}</p>${all.map(
    (at) =>
      html`<label>${option(words, vote, at)}<select name="place-${at}">${offered}</select></label>`,
  )}${abstainOrAgain(words)}`;
}

function dots(words: Words, vote: HeldVote, { options, budget }: Of<'dots'>): Html {
  const { say } = words;
  return html`<p>${say('vote.dots', { budget: `${budget}` })}</p>${places(options).map(
    (at) =>
      html`<label>${option(words, vote, at)}<input type="number" inputmode="numeric" name="dots-${at}" min="0" max="${budget}"></label>`,
  )}${abstainOrAgain(words)}`;
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function radio(value: string, name: string): Html {
  return html`<label class="tick"><input type="radio" name="choice" value="${value}" required>${name}</label>`;
}

/** What is chosen in place of anything else cannot be let go of without script, but by emptying the whole ballot. */
function abstainOrAgain({ say }: Words): Html {
  return html`${optional('abstain', say('vote.abstain'))}<button type="reset" class="plain">${say('vote.empty')}</button>`;
}

/** In place of anything that is ticked or filled in. */
function optional(value: string, name: string): Html {
  return html`<label class="tick"><input type="radio" name="choice" value="${value}">${name}</label>`;
}
