import { type DocumentJson, plainText } from '../documents/index.ts';
import { blockIdOf } from './block-id.ts';
import type { Minutes } from './compose.ts';
import { minutesParts, type MinutesPart as Part, type PartStanding } from './parts.ts';
import allWords from './words.json' with { type: 'json' };

export interface PartState {
  readonly part: Part;
  readonly state: PartStanding;
}

/** The block that a part of the text stands or falls with. */
const blocks = {
  attendance: 'opening:attendance',
  sides: 'opening:sides',
  agenda: 'agenda',
  positions: 'positions',
  consensus: 'consensus',
  disagreements: 'disagreements',
  votes: 'votes',
  commitments: 'commitments',
} as const satisfies Partial<Record<Part, string>>;

type TextPart = keyof typeof blocks;

/** Without these nothing is issued that deserves the name. */
const needed: readonly Part[] = ['attendance', 'agenda'];

export function checkMinutes(doc: DocumentJson, now: Minutes): PartState[] {
  const { frame } = now;
  const held: Readonly<Record<Exclude<Part, TextPart>, string>> = {
    time: frame.time,
    place: frame.place === allWords.erased ? '' : frame.place,
    host: frame.host,
    secretary: frame.secretary,
    people: frame.attendance.map(({ text }) => text).join(''),
  };
  return minutesParts.map((part) => {
    if (isTextPart(part)) return { part, state: textState(part, doc, now) };
    return { part, state: held[part] === '' ? 'missing' : 'there' };
  });
}

function isTextPart(part: Part): part is TextPart {
  return Object.prototype.hasOwnProperty.call(blocks, part);
}

function textState(part: TextPart, doc: DocumentJson, now: Minutes): PartState['state'] {
  const id = blockIdOf(blocks[part]);
  const given = now.doc.content.find(({ attrs }) => attrs.id === id);
  if (given === undefined) return needed.includes(part) ? 'missing' : 'nothing';
  // Under a heading of the same words people may have written it themselves.
  const isThere = doc.content.some(
    (block) =>
      block.attrs.id === id ||
      (given.type === 'heading' &&
        block.type === 'heading' &&
        plainText([block]) === plainText([given])),
  );
  return isThere ? 'there' : 'left-out';
}
