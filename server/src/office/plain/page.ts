import type { Response } from 'express';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

export interface Page {
  readonly title: string;
  /** 示例 or 演练; null for a meeting that counts. */
  readonly mark: string | null;
  /** What became of what was sent last: `wrong` interrupts, `done` does not. */
  readonly notice: { readonly kind: 'done' | 'wrong'; readonly text: string } | null;
  readonly body: Html | null;
  /** Whom to turn to who cannot manage; left out: the desk at the door. */
  readonly help?: string;
  /** 长辈版 can be chosen, and has been; left out: it cannot. */
  readonly elder?: boolean;
}

/** The form with which a page is answered: the chosen size of letters goes with it. */
export const answerForm = 'answer';

/** Larger letters without script, and without losing what has been typed. */
function elderSwitch({ say }: Words, isChosen: boolean): Html {
  const checked = isChosen ? html` checked` : null;
  return html`<input type="checkbox" class="elder" id="elder" name="elder" value="yes" form="${answerForm}"${checked}>
<label class="elder" for="elder">${say('elder')}</label>`;
}

/** One page without script. Its forms must name their origin, which the stricter policy of other pages would hide. */
export function sendPage(response: Response, words: Words, page: Page): void {
  const { say, language } = words;
  const { title, mark, notice, body, help = say('desk'), elder } = page;
  const { text } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/plain/style.css">
<title>${title}</title>
</head>
<body>
${elder === undefined ? null : elderSwitch(words, elder)}
<main>
<h1>${title}${mark === null ? null : html` <span class="mark">${mark}</span>`}</h1>
${notice === null ? null : html`<p class="${notice.kind}" role="${notice.kind === 'wrong' ? 'alert' : 'status'}">${notice.text}</p>`}
${body}
<p class="desk">${help}</p>
</main>
</body>
</html>
`;
  response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' });
  response.type('html').send(text);
}
