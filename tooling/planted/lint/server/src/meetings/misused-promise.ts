// must fail: lint/nursery/noMisusedPromises
export async function work(): Promise<boolean> {
  return true;
}

export function planted(): number {
  if (work()) return 1;
  return 2;
}
