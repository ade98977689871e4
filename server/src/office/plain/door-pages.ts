import type { AnswerOf, doorApi, MeetingId } from '@haoshangliang/shared/wire';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';
import type { Words } from './words.ts';

type Notice = AnswerOf<typeof doorApi.notice>;
type Asked = Extract<AnswerOf<typeof doorApi.openLink>, { kind: 'ask' }>;

const nothing = { mark: null, notice: null } as const;

export function codePage({ say }: Words, notice: Page['notice'] = null): Page {
  const body = html`
<form method="post" action="/plain/code">
<p>${say('code.words')}</p>
<label>${say('code.label')} <input type="text" name="code" maxlength="20" autocapitalize="characters" autocomplete="off" required></label>
<button>${say('code.submit')}</button>
</form>`;
  return { ...nothing, title: say('code.title'), notice, body };
}

/** Opening a link changes something, and a page that is only looked at must not. */
export function linkPage({ say }: Words, token: string): Page {
  const body = html`
<form method="post" action="/plain/link">
<input type="hidden" name="token" value="${token}">
<button>${say('link.submit')}</button>
</form>`;
  return { ...nothing, title: say('link.title'), body };
}

/** 您是……吗？ */
export function askPage(words: Words, token: string, ask: Asked & { notice: Notice }): Page {
  const { say } = words;
  const { displayName: name, title, heldElsewhere, mark, notice } = ask;
  const body = html`
<form method="post" action="/plain/seat">
<p>${say('ask.words', { name, title })}</p>
${heldElsewhere && html`<p>${say('ask.elsewhere', { name })}</p>`}
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="consent" value="${notice.version}">
<input type="hidden" name="move" value="${heldElsewhere ? 'yes' : 'no'}">
<button>${say('ask.yes')}</button>
</form>
${noticeText(words, notice)}`;
  const marked = mark === 'real' ? null : say(`mark.${mark}`);
  return { ...nothing, title: say('ask.title', { name }), mark: marked, body };
}

export function clerkPage({ say }: Words): Page {
  const body = html`<p>${say('clerk.words')}</p>`;
  return { ...nothing, title: say('clerk.title'), body };
}

/** For somebody who is in and has not said who they are. */
export function nameForm(words: Words, meeting: MeetingId, notice: Notice): Html {
  const { say } = words;
  return html`
<form method="post" action="/plain/m/${meeting}/name">
<h2>${say('name.title')}</h2>
<label>${say('name.label')} <input type="text" name="name" maxlength="40" autocomplete="name" required></label>
<label>${say('name.room')} <input type="text" name="room" maxlength="20" autocomplete="off"></label>
<label><input type="checkbox" name="consent" value="${notice.version}" required>${say('name.agree')}</label>
<button>${say('name.submit')}</button>
</form>
${noticeText(words, notice)}`;
}

function noticeText({ say, language }: Words, { texts }: Notice): Html {
  return html`<section><h2>${say('notice.title')}</h2>${texts[language].map((line) => html`<p>${line}</p>`)}</section>`;
}
