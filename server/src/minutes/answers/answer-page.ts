import { meetingZone } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { type Html, html, Html as Markup } from '../../office/plain/html.ts';
import { answerForm, type Page } from '../../office/plain/page.ts';
import type { Words } from '../../office/plain/words.ts';
import { blocksHtml } from '../html/blocks.ts';
import type { Asked } from './asked.ts';
import type { Earlier } from './earlier.ts';
import { earlierPart } from './earlier-part.ts';
import { type Section, sectionsOf } from './sections.ts';

type Notice = Page['notice'];

export interface Shown {
  readonly asked: Asked;
  /** What they said to another version; null: nothing. */
  readonly earlier: Earlier | null;
  readonly now: number;
  /** What was typed, where it was not taken. */
  readonly typed: Readonly<Record<string, string>>;
  readonly notice: Notice;
  /** They have chosen larger letters. */
  readonly elder: boolean;
}

const textOf = (doc: Section['doc']): Html =>
  html`<div class="text">${new Markup(blocksHtml(doc))}</div>`;

/** What a reviewer or somebody who was there reads and answers. */
export function answerPage(words: Words, shown: Shown): Page {
  const { asked, notice, elder } = shown;
  const meeting = asked.state.life.words?.title ?? '';
  const title = words.say('minutes.title', { meeting });
  const mark = asked.state.life.plan?.mark ?? 'real';
  const told = mark === 'real' ? null : words.say(`mark.${mark}`);
  const body = asked.answerer.kind === 'gate' ? gateBody(words, shown) : seatBody(words, shown);
  const help = words.say(`minutes.help.${asked.answerer.kind}`);
  return { title, mark: told, notice, body, help, elder };
}

/** What has been said, by link or to the desk, to the version they have before them. */
export function standingAnswer({
  state,
  answerer,
  text,
}: Asked): { readonly how: string } | undefined {
  const { reviews, confirmations } = state.minutes;
  const said = answerer.kind === 'gate' ? reviews[answerer.gate] : confirmations[answerer.seat];
  return said?.version === text?.version ? said : undefined;
}

function gateBody(words: Words, { asked, earlier, typed }: Shown): Html {
  const { state, answerer, text } = asked;
  const review = answerer.kind === 'gate' ? state.minutes.reviews[answerer.gate] : undefined;
  const lead = gateLead(words, asked);
  if (text?.version == null) return html`${lead}<p>${words.say('minutes.atWork')}</p>`;
  const isOpen = state.life.phase === 'in-review';
  const said = review?.version === text.version ? review : undefined;
  return html`${lead}
${said === undefined ? null : html`<p>${words.say(`minutes.said.${said.outcome}`)} ${said.note}</p>`}
${state.life.phase === 'issued' ? null : earlierPart(words, earlier, text.version)}
<section>${textOf(text.doc)}</section>
${isOpen ? gateForm(words, { version: text.version, naming: state.minutes.naming, note: typed['note'] ?? '' }) : null}
${isOpen || state.life.phase === 'issued' ? null : html`<p>${words.say('minutes.notInReview')}</p>`}`;
}

/** Who is asked, and for what. */
function gateLead(words: Words, { state, answerer, text }: Asked): Html {
  const gate = answerer.kind === 'gate' ? state.minutes.gates[answerer.gate] : undefined;
  const named = { name: gate?.name ?? '', reviewer: gate?.reviewer ?? '' };
  const asks = state.life.phase === 'issued' ? 'minutes.gateIssued' : 'minutes.gate';
  return html`<p>${words.say(asks, named)}</p>
${text === null ? null : standing(words, state, text.version)}`;
}

/** Whether this has been issued, is a correction, or is being corrected. `version` null: what was issued is shown meanwhile. */
function standing(
  words: Words,
  { life, minutes }: MeetingState,
  version: number | null,
): Html | null {
  if (life.issue === null) return null;
  const no = `${minutes.seals.length - 1}`;
  const issued = no === '0' || no === '-1' ? 'minutes.issued' : 'minutes.issuedCorrection';
  const atWork = version === null ? 'minutes.beingCorrected' : 'minutes.correctionDraft';
  return html`<p>${words.say(life.phase === 'issued' ? issued : atWork, { no })}</p>`;
}

function gateForm(words: Words, form: { version: number; naming: number; note: string }): Html {
  const { version, naming, note } = form;
  return html`<form method="post" id="${answerForm}">
<input type="hidden" name="version" value="${version}"><input type="hidden" name="naming" value="${naming}">
<label>${words.say('minutes.note')}<textarea name="note" rows="4" maxlength="500">${note}</textarea></label>
<button name="outcome" value="passed">${words.say('minutes.pass')}</button>
<button class="plain" name="outcome" value="returned">${words.say('minutes.return')}</button>
</form>`;
}

/** Until when those present may answer about this version; null: they are not asked about it, or not any longer. */
function openUntil({ life, minutes }: MeetingState, version: number, now: number): number | null {
  // What has been issued is no longer asked about, whatever time there was left.
  if (life.phase === 'issued') return null;
  const { asking } = minutes;
  return asking?.version === version && now <= asking.until ? asking.until : null;
}

function seatBody(words: Words, { asked, earlier, now, typed }: Shown): Html {
  const { state, answerer, name, text } = asked;
  const you = name === null ? null : html`<p>${words.say('minutes.you', { name })}</p>`;
  if (text === null) return html`${you}<p>${words.say('minutes.notShown')}</p>`;
  const { version } = text;
  const known = answerer.kind === 'seat' ? state.minutes.confirmations[answerer.seat] : undefined;
  const said = known?.version === version ? known : undefined;
  const until = version === null ? null : openUntil(state, version, now);
  const objected = new Map(said?.objections.map(({ section, text: own }) => [section, own ?? '']));
  const sections = sectionsOf(text.doc).map((section) => ({
    ...section,
    own: typed[`o-${section.id}`] ?? objected.get(section.id) ?? '',
  }));
  return html`${until === null ? null : you}${standing(words, state, version)}
${said === undefined ? null : html`<p>${words.say(objected.size === 0 ? 'minutes.confirmed' : 'minutes.objected', { n: `${objected.size}` })}</p>`}
${until === null ? html`<p>${words.say('minutes.closed')}</p>` : html`<p>${words.say('minutes.ask', { until: momentText(words, until) })}</p>`}
${until === null || version === null ? sections.map(readOnly) : html`${earlierPart(words, earlier, version)}${seatForm(words, { version, sections })}`}`;
}

/** What stands before the first heading has none. */
function headingOf(title: string): Html | null {
  return title === '' ? null : html`<h2>${title}</h2>`;
}

function readOnly({ title, doc, own }: Section & { own: string }): Html {
  return html`<section>${headingOf(title)}${textOf(doc)}${own === '' ? null : html`<p>${own}</p>`}</section>`;
}

function seatForm(
  words: Words,
  form: { version: number; sections: readonly (Section & { own: string })[] },
): Html {
  const { version, sections } = form;
  const parts = sections.map(
    ({ id, title, doc, own }) => html`${headingOf(title)}${textOf(doc)}
<label>${words.say('minutes.objection', { title: title === '' ? words.say('minutes.beginning') : title })}<textarea name="o-${id}" rows="2" maxlength="500">${own}</textarea></label>`,
  );
  return html`<p><a class="button" href="#send">${words.say('minutes.toSend')}</a></p>
<form method="post" id="${answerForm}">
<input type="hidden" name="version" value="${version}">
${parts}
<p id="send">${words.say('minutes.sendHint')}</p>
<button>${words.say('minutes.send')}</button>
</form>`;
}

/** 9月5日18:00, 5 September at 18:00 */
function momentText({ language }: Words, at: number): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ month: 'long', day: 'numeric', ...time },
    timeZone: meetingZone,
  }).format(at);
}
