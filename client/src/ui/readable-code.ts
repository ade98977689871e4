/** A code to be read aloud and typed: capitals, in groups of four. Typing it so works too. */
export function readableCode(code: string): string {
  return code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
}
