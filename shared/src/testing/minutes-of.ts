import { type BlockJson, type CanonicalContent, linesOf, plainText } from '../documents/index.ts';
import { evolveMeeting, initialMeeting, type StreamEvent } from '../meeting/index.ts';
import { composeMinutes, type Minutes, plainStationery } from '../minutes/index.ts';
import { liftNames, liftTexts } from './lift-roster.ts';

export const headHash = '0123456789abcdef'.repeat(4);

interface Told {
  readonly organ: string;
  /** By seat. */
  readonly seats: Readonly<Record<string, string>>;
  /** Frozen texts by version. */
  readonly texts: readonly CanonicalContent[];
}

/** The minutes of a meeting after these events. */
export function minutesOf(events: readonly StreamEvent[], { organ, seats, texts }: Told): Minutes {
  const state = events.reduce(evolveMeeting, initialMeeting);
  return composeMinutes(
    { state, events, head: { seq: events.length, hash: headHash } },
    { organ, seats, order: [] },
    {
      stationery: plainStationery,
      frozenText: (_draft, { version }) => texts[version - 1] ?? null,
    },
  );
}

export function liftMinutes(events: readonly StreamEvent[]): Minutes {
  return minutesOf(events, { organ: '仓后街社区', seats: liftNames, texts: liftTexts });
}

/** Minutes of a meeting in which nobody has a name and no frozen text is at hand. */
export function namelessMinutes(events: readonly StreamEvent[]): Minutes {
  return minutesOf(events, { organ: '关明村', seats: {}, texts: [] });
}

export const headingLevel = (block: BlockJson | undefined) =>
  block?.type === 'heading' ? block.attrs.level : 9;

/** The lines below a heading, down to the next one of its level or above. */
export function linesBelow(blocks: readonly BlockJson[], heading: string): string[] {
  const isIt = (block: BlockJson) => block.type === 'heading' && plainText([block]) === heading;
  const from = blocks.findIndex(isIt);
  if (from < 0) throw new Error(`There is no heading ${heading}.`);
  const level = headingLevel(blocks[from]);
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex((block) => headingLevel(block) <= level);
  return (to < 0 ? rest : rest.slice(0, to)).flatMap(linesOf);
}
