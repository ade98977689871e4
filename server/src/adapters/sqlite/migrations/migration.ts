/**
 * One step of the database's shape. To add one: write `NNNN-what-it-adds.ts` beside this file with the next number,
 * append it to `migrations` in `all.ts`, and describe new office tables in `ports/schema.ts`. A step that has been
 * released is never edited: the number of steps taken is kept in the database as `user_version`.
 */
export interface Migration {
  /** The file's name without its ending. */
  readonly name: string;
  readonly sql: string;
}
