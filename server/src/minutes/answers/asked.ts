import type { DocumentJson } from '@haoshangliang/shared/documents';
import { isLive, sameAs, seatFor } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { getIn, idOf, integer, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { type MeetingId, meetingIdSchema, parse } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { Doors } from '../../meetings/standing.ts';
import type { LinkKey } from '../../office/secrets.ts';
import type { MinutesDeps } from '../minutes.ts';
import { minutesDraft } from '../minutes-draft.ts';
import { type Answerer, opens, tokenOf } from './tokens.ts';

export interface AskedDeps extends Pick<MinutesDeps, 'hosts' | 'presentText' | 'issued'> {
  readonly key: LinkKey;
  readonly doors: Pick<Doors, 'names'>;
}

/** Somebody whose link is right, and what they are asked about. */
export interface Asked {
  readonly meeting: MeetingId;
  readonly answerer: Answerer;
  readonly state: MeetingState;
  /** Of somebody who was there, as they are called in the meeting: links go round in a family. */
  readonly name: string | null;
  /** What they may read, and which version it is; null: nothing at the moment. */
  readonly text: Readable | null;
}

/** `version` null: it was issued, and the desk has gone on to others since. */
interface Readable {
  readonly version: number | null;
  readonly doc: DocumentJson;
}

const places = z.union([
  z.object({ kind: z.literal('gate'), gate: integer(0, 7) }),
  z.object({ kind: z.literal('seat'), seat: idOf('seat') }),
]);

/** Null: no such link; nobody is told why. */
export async function askedBy(
  deps: AskedDeps,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Asked | null> {
  const meeting = parse(meetingIdSchema, params['meeting']);
  const { kind, who = '', token = '' } = params;
  const answerer = parse(places, { kind, gate: /^\d$/.test(who) ? Number(who) : -1, seat: who });
  if (!meeting.ok || !answerer.ok) return null;
  const state = await deps.hosts.state(meeting.value);
  if (state === null || !isKnown(state, answerer.value)) return null;
  const { gates } = state.minutes;
  const wanted = tokenOf(deps.key, meeting.value, answerer.value, gates);
  if (!opens(token, wanted)) return null;
  const text = await textFor(deps, meeting.value, { state, answerer: answerer.value });
  const known = standing(state, answerer.value);
  const name = await nameOf(deps, meeting.value, known);
  return { meeting: meeting.value, answerer: known, state, name, text };
}

async function nameOf({ doors }: AskedDeps, meeting: MeetingId, answerer: Answerer) {
  if (answerer.kind === 'gate') return null;
  const { seat } = answerer;
  return (await doors.names(meeting, [seat], 'participant'))[seat] ?? null;
}

/** A seat that has been removed is nobody's any more. */
function isKnown(state: MeetingState, answerer: Answerer): boolean {
  if (answerer.kind === 'gate') return state.minutes.gates[answerer.gate] !== undefined;
  const seat = seatFor(state.people, answerer.seat);
  return seat !== undefined && wasThere(state, seat.id);
}

/** Doubles that were merged answer as one: whose link was handed out before keeps it. */
function standing(state: MeetingState, answerer: Answerer): Answerer {
  if (answerer.kind === 'gate') return answerer;
  const { id: seat } = seatFor(state.people, answerer.seat) ?? { id: answerer.seat };
  return { kind: 'seat', seat };
}

/**
 * A reviewer reads what is frozen; somebody who was there what those present were asked about, and what has been issued:
 * a version that the desk is still turning over is nobody else's.
 */
async function textFor(
  deps: AskedDeps,
  meeting: MeetingId,
  { state, answerer }: Pick<Asked, 'state' | 'answerer'>,
): Promise<Asked['text']> {
  const frozen = await frozenText(deps, meeting, state);
  const isShown = frozen !== null && state.minutes.shownTo === frozen.version;
  const { phase, issue } = state.life;
  if (answerer.kind === 'gate' || (isShown && phase !== 'issued')) return frozen;
  if (issue === null) return null;
  const issued = await deps.issued.find(meeting, issue);
  // Until it is kept, what was issued is the frozen text.
  if (issued === null) return phase === 'issued' ? frozen : null;
  const version = phase === 'issued' ? (frozen?.version ?? null) : null;
  return { version, doc: issued.content.doc };
}

async function frozenText(
  { presentText }: AskedDeps,
  meeting: MeetingId,
  state: MeetingState,
): Promise<(Readable & { readonly version: number }) | null> {
  const draft = minutesDraft(state);
  if (draft?.status !== 'frozen') return null;
  return { version: draft.versions.length, doc: await presentText(meeting, draft) };
}

/** The seat, or one that was merged with it, was in the meeting at some time. */
function wasThere({ people, attendance }: MeetingState, seat: SeatId): boolean {
  return sameAs(people, seat).some(
    (one) => (getIn(attendance.records, one)?.stays.length ?? 0) > 0,
  );
}

/** Everybody who was there and belongs to the meeting, staff who only serve it left out. */
export function thosePresent(state: MeetingState): SeatId[] {
  return valuesOf(state.people.seats)
    .filter((seat) => isLive(seat) && wasThere(state, seat.id))
    .map(({ id }) => id);
}
