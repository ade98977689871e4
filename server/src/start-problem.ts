/** Why the program cannot start, as one sentence for the person at the machine. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
  readonly chinese: string;

  constructor(chinese: string, english: string) {
    super(english);
    this.chinese = chinese;
  }
}
