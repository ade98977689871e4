/** Why an update is refused. Counted and logged; the page learns the close code only. */
export type Violation =
  | 'garbage'
  | 'too-large'
  | 'foreign-client'
  | 'too-many-clients'
  | 'gap'
  | 'too-fast'
  | 'foreign-root'
  | 'foreign-content'
  | 'foreign-reference'
  | 'unclean-text'
  | 'not-applied'
  | 'schema'
  | 'too-long'
  | 'too-many-blocks'
  | 'too-many-parts'
  | 'too-deep';

/** The text is not, or would not be, what a document may be. */
export class TextViolation extends Error {
  override readonly name = 'TextViolation';
  readonly violation: Violation;

  constructor(violation: Violation) {
    super(`Refused: ${violation}`);
    this.violation = violation;
  }
}
