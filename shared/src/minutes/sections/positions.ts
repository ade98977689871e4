import type { AgendaItem } from '../../features/agenda/index.ts';
import type { Opinion, Stance } from '../../features/opinions/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import { opinionEntry } from '../opinion-words.ts';
import type { Pen } from '../pen.ts';
import { within } from '../quota.ts';
import { type Composing, isToldUnder } from '../record.ts';
import { say } from '../say.ts';
import { sidesOf, sidesText } from '../sides-said.ts';
import allWords from '../words.json' with { type: 'json' };
import { itemsBelow, sizeOf, titleOf } from './agenda.ts';

const words = allWords.opinions;
const quota = 14_000;
const order: readonly Stance[] = ['for', 'against', 'reserve', 'neutral'];

/** 协商情况: what was said on each item, side by side and word for word. */
export function writePositions(composing: Composing, pen: Pen): void {
  const { state, sources } = composing;
  const shown = valuesOf(state.opinions.opinions).filter(
    (opinion) => opinion.status === 'shown' && !isToldUnder(state.opinions, opinion),
  );
  const unseen = unseenOf(composing);
  if (shown.length === 0 && unseen === 0) return;
  const seqs = sources.of('opinions');
  pen.heading(1, { key: 'positions', text: words.heading, seqs });
  const numbered = shown.sort((a, b) => a.no - b.no);
  const size = (opinion: Opinion) => sizeOf(opinionEntry(composing, opinion));
  const { kept, left } = within(quota, numbered, { sizeOf: size, first: weightOf });
  const room = new Set(kept);
  for (const item of itemsWithBelow(composing)) {
    const here = numbered.filter((opinion) => opinion.item === item.id);
    const quoted = here.filter((opinion) => room.has(opinion));
    if (here.length > 0) writeItem(composing, { pen, item, opinions: here, quoted });
  }
  const rest = [say(words.rest, { n: left }), say(words.unseen, { n: unseen })];
  if (left > 0) pen.paragraph({ key: 'positions:rest', text: rest[0] ?? '', seqs });
  if (unseen > 0) pen.paragraph({ key: 'positions:unseen', text: rest[1] ?? '', seqs });
}

/** Where not all have room: word for word before all else, then what most people second. */
function weightOf({ verbatim, secondCount }: Opinion): number {
  return verbatim ? Number.MAX_SAFE_INTEGER : secondCount;
}

function unseenOf({ state }: Composing): number {
  return valuesOf(state.opinions.opinions).filter(
    ({ status }) => status === 'hidden' || status === 'waiting',
  ).length;
}

/** Both levels in the order of the agenda; removed items last, for what was said on them stands. */
function itemsWithBelow(composing: Composing): AgendaItem[] {
  const walked = itemsBelow(composing, null).flatMap((item) => [
    item,
    ...itemsBelow(composing, item.id),
  ]);
  const known = new Set(walked.map(({ id }) => id));
  const others = valuesOf(composing.state.agenda.items).filter(({ id }) => !known.has(id));
  return [...walked, ...others];
}

/** Those of one side together, the sides in the order of the summary; within a side by number, as they come. */
function bySide(composing: Composing, opinions: readonly Opinion[]): readonly Opinion[] {
  const places = new Map<string, number>();
  for (const { author } of opinions) {
    const name = composing.sideOf(author);
    const place = name === '' ? Number.MAX_SAFE_INTEGER : composing.placeOf(author);
    places.set(name, Math.min(places.get(name) ?? place, place));
  }
  const placeOf = ({ author }: Opinion) => places.get(composing.sideOf(author)) ?? 0;
  return [...opinions].sort((a, b) => placeOf(a) - placeOf(b) || a.no - b.no);
}

interface AtItem {
  readonly pen: Pen;
  readonly item: AgendaItem;
  readonly opinions: readonly Opinion[];
  /** Those of them that have room word for word; counted are all. */
  readonly quoted: readonly Opinion[];
}

function writeItem(composing: Composing, { pen, item, opinions, quoted }: AtItem): void {
  const { sources } = composing;
  const key = `positions:${item.id}`;
  pen.heading(2, { key, text: titleOf(item), seqs: sources.of('agenda', item.id) });
  const withFolded = (of: readonly Opinion[]) =>
    of.flatMap((each) => [each, ...composing.foldedInto(each.id)]);
  const all = withFolded(opinions);
  const seqsOf = (of: readonly Opinion[]) =>
    of.flatMap(({ id }) => sources.of('opinions', id)).sort((a, b) => a - b);
  if (all.length > 1) {
    const text = sidesText(sidesOf(composing, all), order);
    pen.paragraph({ key: `${key}:sides`, text, seqs: seqsOf(all) });
  }
  const isPlain = opinions.every(({ stance }) => stance === 'neutral');
  for (const stance of order) {
    const of = (some: readonly Opinion[]) => some.filter((opinion) => opinion.stance === stance);
    const told = bySide(composing, of(quoted));
    const [n, m] = [of(opinions), told].map((some) => withFolded(some).length);
    if (n === undefined || m === undefined || n === 0) continue;
    const count = say(isPlain ? words.plain : words[stance], { n });
    pen.paragraph({
      key: `${key}:${stance}`,
      text: leadOf(count, n, m),
      seqs: seqsOf(of(opinions)),
    });
    pen.list(
      `${key}:${stance}:list`,
      told.map((opinion) => opinionEntry(composing, opinion)),
    );
  }
}

/** How many there were, and how many of them follow. */
function leadOf(count: string, n: number, quoted: number): string {
  if (quoted === 0) return say(words.leadNone, { count });
  return quoted < n ? say(words.leadSome, { count, n: quoted }) : say(words.leadAll, { count });
}
