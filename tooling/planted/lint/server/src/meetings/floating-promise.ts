// must fail: lint/nursery/noFloatingPromises
export async function work(): Promise<number> {
  return 1;
}

export function planted(): void {
  work();
}
