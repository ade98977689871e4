/** Ballots with one order of the options, and what they weigh together. */
export interface Pile {
  readonly order: readonly number[];
  readonly weight: number;
}
