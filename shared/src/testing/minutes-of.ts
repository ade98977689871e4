import { type BlockJson, linesOf, plainText } from '../documents/index.ts';
import { evolveMeeting, initialMeeting, type StreamEvent } from '../meeting/index.ts';
import { composeMinutes, type Minutes, plainStationery } from '../minutes/index.ts';
import { liftNames, liftTexts } from './lift-roster.ts';

export const headHash = '0123456789abcdef'.repeat(4);

/** The lift case's minutes after these events. */
export function liftMinutes(events: readonly StreamEvent[]): Minutes {
  const state = events.reduce(evolveMeeting, initialMeeting);
  return composeMinutes(
    { state, events, head: { seq: events.length, hash: headHash } },
    { organ: '仓后街社区', seats: liftNames, order: [] },
    {
      stationery: plainStationery,
      frozenText: (_draft, { version }) => liftTexts[version - 1] ?? null,
    },
  );
}

/** Minutes of a meeting in which nobody has a name and no frozen text is at hand. */
export function namelessMinutes(events: readonly StreamEvent[]): Minutes {
  const state = events.reduce(evolveMeeting, initialMeeting);
  return composeMinutes(
    { state, events, head: { seq: events.length, hash: headHash } },
    { organ: '关明村', seats: {}, order: [] },
    { stationery: plainStationery, frozenText: () => null },
  );
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
