/** Some input methods never say that they have ended: after so long others are heard again. Milliseconds. */
const longest = 5_000;

/**
 * Keeps the text still while somebody composes a word: nothing of others comes in and nothing half-typed goes out. A
 * change from outside would redraw the line and break the word off.
 */
export class Hold {
  isHeld = false;
  /** Writes the word out, then lets in what waited. Called once at the end of each hold. */
  onRelease: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #longest: number;

  constructor(limit = longest) {
    this.#longest = limit;
  }

  /** `goesOn` is asked when the time is up: if the word is still being composed, a new hold begins at once. */
  begin(goesOn: () => boolean): void {
    clearTimeout(this.#timer);
    this.isHeld = true;
    this.#timer = setTimeout(() => {
      this.release();
      if (goesOn()) this.begin(goesOn);
    }, this.#longest);
  }

  /** The word is done; the editor reads it from the page within `after` milliseconds. */
  releaseIn(after: number): void {
    if (!this.isHeld) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.release(), after);
  }

  release(): void {
    clearTimeout(this.#timer);
    if (!this.isHeld) return;
    this.isHeld = false;
    this.onRelease();
  }

  /** Ends it without letting anything in: the editor is going. */
  drop(): void {
    clearTimeout(this.#timer);
    this.isHeld = false;
    this.onRelease = () => {};
  }
}
