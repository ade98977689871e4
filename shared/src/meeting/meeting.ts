import type {
  AnyEvent,
  Audience,
  Deadline,
  Decision,
  Reaction,
  Recorded,
  SeatId,
  Viewer,
} from '../kernel/index.ts';
import { featureOf, featureOfEvent, unsafeFeature } from './dispatch.ts';
import { type HostFacts, type MeetingFacts, meetingFacts } from './facts.ts';
import {
  featureNames,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingRejection,
  type MeetingState,
} from './features.ts';
import { may, type PolicyRejection } from './policy.ts';

type MeetingDecision = Decision<AnyEvent, MeetingRejection | PolicyRejection>;

/** An event of any feature, as read from the stream: of a type this version knows, or one it does not. */
export type StreamEvent = Recorded<AnyEvent>;

export function decideMeeting(
  state: MeetingState,
  command: MeetingCommand,
  host: HostFacts,
): MeetingDecision {
  const facts = meetingFacts(state, host);
  const refused = may(command.type, facts.rights, facts.phase);
  if (refused !== null) return refused;
  const name = featureOf(command.type);
  // `may` has found the command in the table, so its feature is there too.
  if (name === null) return { ok: false, code: 'unknown-command' };
  const known = facts as MeetingFacts & Record<string, unknown>;
  return unsafeFeature(name).decide(state[name], command, known) as MeetingDecision;
}

/** Total: an event of a type this version does not know leaves the state as it is. */
export function evolveMeeting(state: MeetingState, event: StreamEvent): MeetingState {
  const name = featureOfEvent(event.type);
  if (name === null) return state;
  const slice = unsafeFeature(name).evolve(state[name], event);
  return slice === state[name] ? state : { ...state, [name]: slice };
}

/** What the audience sees of an event. Accounts are the staff's own business: others see which seat acted. */
export function redactMeeting(event: StreamEvent, audience: Audience): StreamEvent | null {
  const name = featureOfEvent(event.type);
  const seen = name === null ? null : unsafeFeature(name).redact(event, audience);
  return seen === null || audience === 'staff' ? seen : withoutAccount(seen);
}

export interface OwnEvent {
  readonly seat: SeatId;
  readonly event: StreamEvent;
}

/** What the seats concerned get to see beyond their audience. */
export function ownMeeting(event: StreamEvent): OwnEvent[] {
  const name = featureOfEvent(event.type);
  const feature = name === null ? null : unsafeFeature(name);
  const seats = feature?.ownersOf?.(event) ?? [];
  return seats.flatMap((seat) => {
    const own = feature?.redactOwn?.(event, seat) ?? null;
    return own === null ? [] : [{ seat, event: withoutAccount(own) }];
  });
}

function withoutAccount(event: StreamEvent): StreamEvent {
  return event.actor.account === null
    ? event
    : { ...event, actor: { ...event.actor, account: null } };
}

export function projectMeeting(state: MeetingState, viewer: Viewer): MeetingState {
  const slices = featureNames.map((name) => [
    name,
    unsafeFeature(name).project(state[name], viewer),
  ]);
  return Object.fromEntries(slices) as MeetingState;
}

export function meetingDeadlines(state: MeetingState): Deadline<MeetingCommand>[] {
  return featureNames.flatMap((name) => unsafeFeature(name).deadlines?.(state[name]) ?? []);
}

export function meetingReactions(event: StreamEvent): readonly Reaction[] {
  const name = featureOfEvent(event.type);
  return name === null ? [] : (unsafeFeature(name).reactions?.(event) ?? []);
}

/** One event that does what both do, where the feature knows one; null otherwise. */
export function mergeMeeting(older: StreamEvent, newer: StreamEvent): StreamEvent | null {
  const name = featureOfEvent(older.type);
  return name === null || name !== featureOfEvent(newer.type)
    ? null
    : (unsafeFeature(name).merge?.(older, newer) ?? null);
}

/** The command that takes an event back; null where none does without asking a person. */
export function counterMeeting(event: MeetingEvent | StreamEvent): MeetingCommand | null {
  const name = featureOfEvent(event.type);
  return name === null ? null : (unsafeFeature(name).counter?.(event) ?? null);
}
