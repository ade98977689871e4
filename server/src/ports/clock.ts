/** Time and randomness come in here, so that tests can hold them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, not before `at`; returns how to call it off. */
  at(at: number, callback: () => void): () => void;
}
