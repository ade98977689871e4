// must fail: plugin
export async function planted(): Promise<void> {
  await Promise.resolve();
}
