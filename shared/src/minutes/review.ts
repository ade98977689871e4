import { type BlockJson, type DocumentJson, plainText } from '../documents/index.ts';
import { composeMinutes, type Minutes } from './compose.ts';
import { firstSaid, type Happening, happeningsOf } from './happenings.ts';
import type { Seqs } from './pen.ts';
import type { MeetingRecord, MinutesNames, MinutesOptions } from './record.ts';
import { recordUpTo } from './record-up-to.ts';

/** A block of the minutes about which the record says something else by now. */
interface Correction {
  readonly block: string;
  /** What stands in the minutes. */
  readonly written: string;
  /** What the record says now; null where it says nothing of the kind any more. */
  readonly now: BlockJson | null;
  /** People have changed the sentence since it came from the record: taking over loses their words. */
  readonly isEdited: boolean;
  readonly seqs: Seqs;
}

/** A part of the minutes that the record has brought since they were begun. */
interface Addition {
  readonly block: BlockJson;
  /** The block of the text behind which it belongs; null: nothing of the text stands before it. */
  readonly after: string | null;
  readonly seqs: Seqs;
}

/** The minutes as people have them, beside the record. */
export interface Written {
  readonly doc: DocumentJson;
  /** The last event that the text was begun from. */
  readonly since: number;
}

export interface Review {
  readonly corrections: readonly Correction[];
  readonly additions: readonly Addition[];
  readonly happenings: readonly (Happening & { readonly isCarried: boolean })[];
}

interface How {
  readonly names: MinutesNames;
  readonly options: MinutesOptions;
}

/**
 * What the record has to say about the text that people write. The text is never changed by it: somebody takes each
 * thing over, or leaves it.
 */
export function reviewMinutes(record: MeetingRecord, written: Written, how: How): Review {
  const now = composeMinutes(record, how.names, how.options);
  const begun = composeMinutes(recordUpTo(record, written.since), how.names, how.options);
  const happenings = happeningsOf(record, how.names, how.options);
  const here = new Map(written.doc.content.map((block) => [block.attrs.id ?? '', block]));
  return {
    corrections: [
      ...composedCorrections(written.doc, begun, now),
      ...carriedCorrections(record, { happenings, here, how }),
    ],
    additions: additionsTo(written.doc, begun, now),
    happenings: happenings.map((each) => ({ ...each, isCarried: here.has(each.block) })),
  };
}

function byId({ doc }: Minutes): ReadonlyMap<string, BlockJson> {
  return new Map(doc.content.map((block) => [block.attrs.id ?? '', block]));
}

function composedCorrections(doc: DocumentJson, begun: Minutes, now: Minutes): Correction[] {
  const [before, after] = [byId(begun), byId(now)];
  return doc.content.flatMap((block) => {
    const id = block.attrs.id ?? '';
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined && is === undefined) return [];
    const written = plainText([block]);
    const [said, says] = [textOf(was), textOf(is)];
    if (said === says || written === says) return [];
    const seqs = now.sources[id] ?? begun.sources[id] ?? [];
    return [{ block: id, written, now: is ?? null, isEdited: written !== said, seqs }];
  });
}

function textOf(block: BlockJson | undefined): string | null {
  return block === undefined ? null : plainText([block]);
}

interface Carried {
  readonly happenings: readonly Happening[];
  /** The blocks of the text, by id. */
  readonly here: ReadonlyMap<string, BlockJson>;
  readonly how: How;
}

/** Lines that were carried into the text and say something else now than when they came into the record. */
function carriedCorrections(record: MeetingRecord, { happenings, here, how }: Carried) {
  const others = happenings.flatMap((happening) => {
    const written = textOf(here.get(happening.block));
    return written === null || written === happening.text ? [] : [{ happening, written }];
  });
  const first = firstSaid(record, new Set(others.map(({ happening }) => happening.seq)), how);
  return others.flatMap(({ happening, written }): Correction[] => {
    const { seq, text, block } = happening;
    const said = first.get(seq) ?? null;
    if (said === text) return [];
    const now = paragraphOf(happening);
    return [{ block, written, now, isEdited: written !== said, seqs: [seq] }];
  });
}

/** A line of the record as a block of the minutes. */
export function paragraphOf({ block, text }: Pick<Happening, 'block' | 'text'>): BlockJson {
  // A text has no line break within a paragraph.
  const line = text.replace(/\s*\n\s*/g, ' ');
  return { type: 'paragraph', attrs: { id: block }, content: [{ type: 'text', text: line }] };
}

/** New since the text was begun, and not in it: what was there and has been taken out was taken out by somebody. */
function additionsTo(doc: DocumentJson, begun: Minutes, now: Minutes): Addition[] {
  const before = byId(begun);
  const here = new Set(doc.content.map(({ attrs }) => attrs.id ?? ''));
  let after: string | null = null;
  return now.doc.content.flatMap((block) => {
    const id = block.attrs.id ?? '';
    const isNew = !here.has(id) && !before.has(id);
    const addition: Addition = { block, after, seqs: now.sources[id] ?? [] };
    // Parts that come together stand one behind the other.
    if (here.has(id) || isNew) after = id;
    return isNew ? [addition] : [];
  });
}
