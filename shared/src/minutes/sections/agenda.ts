import { type AgendaItem, type ItemId, siblingsOf } from '../../features/agenda/index.ts';
import { getIn } from '../../kernel/index.ts';
import { dateOf, sinceThen, timeOf } from '../dates.ts';
import type { Entry, Pen } from '../pen.ts';
import { within } from '../quota.ts';
import { type Composing, meetingGoesOn } from '../record.ts';
import { say } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };

const words = allWords.agenda;
const quota = 6000;

/** Items below `parent` in their order, removed ones left out; null is the first level. */
export function itemsBelow({ state }: Composing, parent: ItemId | null): AgendaItem[] {
  return siblingsOf(state.agenda, parent).flatMap((id) => {
    const item = getIn(state.agenda.items, id);
    return item === undefined || item.status === 'removed' ? [] : [item];
  });
}

export function titleOf(item: AgendaItem): string {
  return item.title ?? allWords.erased;
}

/** The agenda as it was walked: what was done when, what was skipped, what was not reached. */
export function writeAgenda(composing: Composing, pen: Pen): void {
  const items = itemsBelow(composing, null);
  if (items.length === 0) return;
  const seqs = composing.sources.of('agenda');
  pen.heading(1, { key: 'agenda', text: words.heading, seqs });
  const entries = items.map((item) => entryOf(composing, item));
  const { kept, left } = within(quota, entries, { sizeOf });
  pen.list('agenda:list', kept);
  if (left > 0) pen.paragraph({ key: 'agenda:rest', text: say(words.rest, { n: left }), seqs });
}

function entryOf(composing: Composing, item: AgendaItem): Entry {
  return {
    key: `agenda:${item.id}`,
    text: lineOf(composing, item),
    seqs: composing.sources.of('agenda', item.id),
    entries: itemsBelow(composing, item.id).map((below) => entryOf(composing, below)),
  };
}

export function sizeOf({ text, entries = [] }: Entry): number {
  return entries.reduce((sum, entry) => sum + sizeOf(entry), text.length);
}

function lineOf({ state }: Composing, item: AgendaItem): string {
  const { status, startedAt } = item;
  const { sittings } = state.life;
  // What still went on ended with the meeting.
  const endedAt =
    item.endedAt ?? (meetingGoesOn(state) ? null : (sittings[sittings.length - 1]?.to ?? null));
  const title = titleOf(item);
  if (status === 'skipped') return say(words.skipped, { title });
  if (startedAt === null) return say(words.waiting, { title });
  // The day the meeting began on is told at its head.
  const from = sinceThen(sittings[0]?.from ?? startedAt, startedAt);
  if (endedAt === null) return say(words.running, { title, from });
  const isMoment = dateOf(startedAt) === dateOf(endedAt) && timeOf(startedAt) === timeOf(endedAt);
  const to = sinceThen(startedAt, endedAt);
  return isMoment ? say(words.moment, { title, from }) : say(words.done, { title, from, to });
}
