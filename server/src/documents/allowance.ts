/** So much of something, filling up again with time. */
export class Allowance {
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #at: number | null = null;

  constructor({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
  }

  /** False if there is not so much left. */
  take(amount: number, now: number): boolean {
    const seconds = Math.max(0, now - (this.#at ?? now)) / 1000;
    this.#at = now;
    this.#left = Math.min(this.#burst, this.#left + seconds * this.#perSecond) - amount;
    return this.#left >= 0;
  }
}
