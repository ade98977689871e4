import type { Rejection } from './decider.ts';
import type { Id } from './ids.ts';

/** A source of decisions for generated histories: drawn from numbers that a property test can shrink. */
export interface Choices {
  /** An integer from 0 to `max`, both included. */
  upTo(max: number): number;
  /** One of the entries; undefined only for an empty list. */
  one<T>(entries: readonly T[]): T | undefined;
  /** A short text of Chinese and other characters. */
  words(): string;
  /** True in one of `n` cases. */
  oneIn(n: number): boolean;
}

/** Ids that a generated command may name although another feature made them. */
export type Known = <Kind extends string>(kind: Kind) => readonly Id<Kind>[];

/** What a feature gives to the property tests of the whole meeting; see `testing/laws.test.ts`. */
export interface Generator<S, C, E> {
  /** A command that may well be accepted in this state; null when nothing fits. Only choices decide, nothing else. */
  command(state: S, choices: Choices, known: Known): C | null;
  /** The command that a person sends after such a refusal, where the refusal asks for a second step. */
  insist?(command: C, refusal: Rejection): C | null;
  /**
   * The same event as it would be had its secrets been others: what the public gets to see of it may not change. Null
   * for events that hold nothing secret.
   */
  otherSecret(event: E, choices: Choices): E | null;
}
