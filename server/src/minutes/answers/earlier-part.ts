import type { ComparedLine, Part } from '@haoshangliang/shared/comparing';
import { type Html, html } from '../../office/plain/html.ts';
import type { Words } from '../../office/plain/words.ts';
import { printable } from '../../papers/printable.ts';
import type { Change } from './changes.ts';
import type { Earlier } from './earlier.ts';

/** Before a later version: what they said to the last one, and where the text says something else now. */
export function earlierPart(words: Words, earlier: Earlier | null, version: number): Html | null {
  // The first version is the first for everybody.
  if (earlier === null && version === 1) return null;
  if (earlier === null) {
    return html`<p>${words.say('minutes.since.first', { version: `${version}` })}</p>`;
  }
  const { said, changes } = earlier;
  const own = earlier.words.map(
    (text) => html`<p class="own">${text ?? words.say('opinion.erased')}</p>`,
  );
  return html`<section class="since"><h2>${words.say('minutes.since.title')}</h2>
<p>${words.say(`minutes.since.${said}`, { version: `${earlier.version}` })}</p>
${own}
${changesPart(words, changes)}</section>
<h2>${words.say('minutes.since.text', { version: `${version}` })}</h2>`;
}

function changesPart(words: Words, changes: Earlier['changes']): Html {
  if (changes === null) return html`<p>${words.say('minutes.since.gone')}</p>`;
  if (changes.length === 0) return html`<p>${words.say('minutes.since.same')}</p>`;
  const signs = html`<ins>${words.say('minutes.since.added')}</ins> <del>${words.say('minutes.since.removed')}</del>`;
  return html`<p>${words.say('minutes.since.count', { n: `${changes.length}` })}</p>
<p>${signs}</p>
${changes.map((change, i) => changeHtml(words, change, changes[i - 1]?.under))}`;
}

/** The heading stands once above all that has changed below it. */
function changeHtml(words: Words, { under, lines }: Change, last: string | undefined): Html {
  const title = under === '' ? words.say('minutes.beginning') : printable(under);
  return html`${under === last ? null : html`<h3>${words.say('minutes.since.under', { title })}</h3>`}
<div class="change">${lines.map((line) => lineHtml(words, line))}</div>`;
}

function lineHtml(words: Words, line: ComparedLine): Html {
  return html`<p>${line.map((part) => partHtml(words, part))}</p>`;
}

/** Told apart by strokes, and by words for whoever hears the page. */
function partHtml(words: Words, { kind, text }: Part): Html {
  const shown = printable(text);
  if (kind === 'same') return html`${shown}`;
  const heard = html`<span class="heard">${words.say(`minutes.since.${kind}Here`)}</span>`;
  return kind === 'added' ? html`<ins>${heard}${shown}</ins>` : html`<del>${heard}${shown}</del>`;
}
