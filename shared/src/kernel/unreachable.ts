/** For the end of an exhaustive switch: compiles only if every case is handled. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
