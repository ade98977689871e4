// must fail: plugin
export class Planted {
  async wait(): Promise<void> {
    await Promise.resolve();
  }
}
