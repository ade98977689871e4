import type * as z from 'zod/mini';
import type { Audience, Viewer } from './audience.ts';
import type { AccountId, Id, SeatId } from './ids.ts';
import type { Phase, Right } from './procedure.ts';

/** Who did it: the seat that acts, the staff account that pressed, and on whose behalf. All null is the system. */
export interface Actor {
  readonly seat: SeatId | null;
  readonly account: AccountId | null;
  readonly for: SeatId | null;
}

/**
 * All that `decide` may know of the world. A feature that needs to know something of its neighbours extends this in its
 * own `state.ts`; `meeting/facts.ts` answers.
 */
export interface Facts {
  /** Milliseconds since 1970; never before the time of the last event. */
  readonly now: number;
  newId<Kind extends string>(): Id<Kind>;
  readonly actor: Actor;
  readonly rights: ReadonlySet<Right>;
  readonly phase: Phase;
}

/** What a feature says about one command, beside its rules in `decide`. */
export interface CommandSpec {
  readonly input: z.ZodMiniType;
  /** Any one of these rights admits. */
  readonly by: readonly Right[];
  /** The stages of the meeting in which the command can be accepted at all. */
  readonly when: readonly Phase[];
  /** `'refuse'`: never kept while the device is offline. A number: for how many milliseconds it stays meaningful. */
  readonly offline: 'refuse' | number;
}

type CommandTable = Readonly<Record<string, CommandSpec>>;

/** The union of a table's commands: `{type, ...input}`. */
export type CommandsOf<T extends CommandTable> = {
  [K in keyof T & string]: { readonly type: K } & Readonly<z.infer<T[K]['input']>>;
}[keyof T & string];

/** Shape of an event: `data` holds ids, numbers and closed codes; `words` what people wrote, erasable on its own. */
export interface EventSpec {
  readonly data: z.ZodMiniType;
  readonly words?: z.ZodMiniType;
}

type EventTable = Readonly<Record<string, EventSpec>>;

type WordsOf<S extends EventSpec> = S['words'] extends z.ZodMiniType
  ? Readonly<z.infer<S['words']>> | null
  : null;

/** The union of a table's events. `words` is null where none belong and where they have been erased. */
export type EventsOf<T extends EventTable> = {
  [K in keyof T & string]: {
    readonly type: K;
    readonly data: Readonly<z.infer<T[K]['data']>>;
    readonly words: WordsOf<T[K]>;
  };
}[keyof T & string];

export interface AnyEvent {
  readonly type: string;
  readonly data: unknown;
  readonly words: unknown;
}

/** An event as it stands in the stream. `seq` counts from 1 without gaps; `at` never runs backwards. */
export type Recorded<E> = E & { readonly seq: number; readonly at: number; readonly actor: Actor };

/** A record kept beside the stream by the same transaction, overwritten by its key, destroyed when its box is emptied. */
export interface Row {
  readonly box: string;
  readonly key: string;
  /** What is sealed, as text; nobody reads it here. */
  readonly value: string;
}

export type Detail = Readonly<Record<string, string | number>>;

export interface Rejection<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  /** What the sentence for the user needs to name: a time, a number, an id. */
  readonly detail?: Detail;
}

export interface Acceptance<E> {
  readonly ok: true;
  readonly events: readonly E[];
  readonly rows: readonly Row[];
}

export type Decision<E, Code extends string = string> = Acceptance<E> | Rejection<Code>;

export function accept<E>(...events: readonly E[]): Acceptance<E> {
  return { ok: true, events, rows: [] };
}

export function reject<Code extends string>(code: Code, detail?: Detail): Rejection<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}

/** A moment at which the host sends `command` as the system. `key` is stable, so that it fires once. */
export interface Deadline<C> {
  readonly key: string;
  readonly at: number;
  readonly command: C;
}

/** Work to be done after the commit, kept until it is done. `name` is looked up among the server's features. */
export interface Reaction {
  readonly name: string;
  readonly input: unknown;
}

/** One feature of the meeting: pure functions over its own slice of the state. */
export interface Feature<S, C, E extends AnyEvent, F extends Facts, Code extends string> {
  readonly commands: CommandTable;
  readonly events: EventTable;
  readonly rejections: readonly Code[];
  readonly initial: S;
  decide(state: S, command: C, facts: F): Decision<E, Code>;
  /** Total: never throws, never mutates. `words: null` is met by showing that they were removed. */
  evolve(state: S, event: Recorded<E>): S;
  /** What the audience gets to see of the event; null: nothing. Sees only the event. */
  redact(event: Recorded<E>, audience: Audience): Recorded<E> | null;
  /** The state as the viewer's device would have built it from redacted events. */
  project(state: S, viewer: Viewer): S;
  /**
   * Whose own act or fate the event is. Each of these seats also gets `redactOwn(event, seat)`, ahead of what its
   * audience gets; the same `evolve` takes both.
   */
  ownersOf?(event: Recorded<E>): readonly SeatId[];
  redactOwn?(event: Recorded<E>, seat: SeatId): Recorded<E> | null;
  deadlines?(state: S): readonly Deadline<C>[];
  reactions?(event: Recorded<E>): readonly Reaction[];
  /** One event that does what both do, or null. Events that can merge wait for the next tick. */
  merge?(older: Recorded<E>, newer: Recorded<E>): Recorded<E> | null;
  /** The command that takes the event back, while nothing has been built on it. */
  counter?(event: Recorded<E>): C | null;
}

/** Fixes the types of a feature without widening them. */
export function defineFeature<S, C, E extends AnyEvent, F extends Facts, Code extends string>(
  feature: Feature<S, C, E, F, Code>,
): Feature<S, C, E, F, Code> {
  return feature;
}
