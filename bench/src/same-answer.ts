/** Whether a command sent again got the answer it got before, but for what comes with the first one alone. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return kernelOf(one) === kernelOf(other);
}

function kernelOf(answer: unknown): string {
  return JSON.stringify({ ...Object(answer), own: undefined });
}
