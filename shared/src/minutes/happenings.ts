import type { OpinionId, OpinionsEvent } from '../features/opinions/index.ts';
import type { Recorded, SeatId } from '../kernel/index.ts';
import { evolveMeeting, initialMeeting, type StreamEvent } from '../meeting/index.ts';
import { blockIdOf } from './block-id.ts';
import { sinceThen } from './dates.ts';
import type { Seqs } from './pen.ts';
import {
  type Composing,
  composingOf,
  type MeetingRecord,
  type MinutesNames,
  type MinutesOptions,
} from './record.ts';
import { say } from './say.ts';
import { tellerOf } from './tellers.ts';
import words from './words.json' with { type: 'json' };

/** One line of the running record in the words of the minutes, ready to be carried into them. */
export interface Happening {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  /** The same without the time. */
  readonly told: string;
  /** The id of the block that says it in the minutes. */
  readonly block: string;
  /** Where somebody says something in it; null: nobody does. */
  readonly said: SaidIn | null;
}

/** An opinion, or what a seat replied to one. */
interface SaidIn {
  readonly opinion: OpinionId;
  readonly replyOf: SeatId | null;
}

/** The block of the minutes that a carried line becomes: the same line is carried once. */
function blockOfHappening(seq: number): string {
  return blockIdOf(`happening:${seq}`);
}

/** 实录: what happened since the meeting opened, as things stand now: what was withdrawn since says so. */
export function happeningsOf(
  record: MeetingRecord,
  names: MinutesNames,
  options: MinutesOptions,
): Happening[] {
  const composing = composingOf(record, names, options);
  const opened = record.events.find(({ type }) => type === 'life/meeting-opened')?.seq;
  return record.events
    .filter(({ seq }) => opened !== undefined && seq >= opened)
    .flatMap((event) => happeningOf(composing, event) ?? []);
}

function happeningOf(composing: Composing, event: StreamEvent): Happening | null {
  const { seq, at } = event;
  const told = tellerOf(event)?.(composing) ?? null;
  if (told === null) return null;
  // On another day than the first the time alone would say too little.
  const time = sinceThen(composing.state.life.sittings[0]?.from ?? at, at);
  const text = say(words.happenings.at, { time, text: told });
  return { seq, at, text, told, block: blockOfHappening(seq), said: saidIn(event) };
}

function saidIn(event: StreamEvent): SaidIn | null {
  if (!isOpinionsEvent(event)) return null;
  if (event.type === 'opinions/opinion-raised') {
    return { opinion: event.data.opinion, replyOf: null };
  }
  return event.type === 'opinions/replied' && event.data.given
    ? { opinion: event.data.opinion, replyOf: event.data.seat }
    : null;
}

function isOpinionsEvent(event: StreamEvent): event is Recorded<OpinionsEvent> {
  return event.type.startsWith('opinions/');
}

/** By seq, what the lines said when they came into the record, by the names of today; the record is gone through once. */
export function firstSaid(
  { events }: MeetingRecord,
  seqs: ReadonlySet<number>,
  how: { readonly names: MinutesNames; readonly options: MinutesOptions },
): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  let state = initialMeeting;
  for (const [i, event] of events.entries()) {
    state = evolveMeeting(state, event);
    if (!seqs.has(event.seq)) continue;
    const then = { events: events.slice(0, i + 1), state, head: { seq: event.seq, hash: '' } };
    const line = happeningOf(composingOf(then, how.names, how.options), event);
    if (line !== null) said.set(event.seq, line.text);
  }
  return said;
}

/** Which events each carried line rests on. */
export function happeningSources(happenings: readonly Happening[]): Record<string, Seqs> {
  return Object.fromEntries(happenings.map(({ block, seq }) => [block, [seq]]));
}
