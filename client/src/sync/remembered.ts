// What the device remembers. Storage may be full, forbidden or missing (private windows, some in-app browsers): then it
// remembers for as long as the page lives.
const fallback = new Map<string, string>();
const prefix = 'hsl.';

function store(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function remembered(key: string): string | null {
  try {
    const value = store()?.getItem(prefix + key);
    if (value !== null && value !== undefined) return value;
  } catch {
    // Falls through to what the page itself holds.
  }
  return fallback.get(key) ?? null;
}

/** Whether the device really keeps it; if not, the page does, and says so where it matters. */
export function remember(key: string, value: string): boolean {
  try {
    const device = store();
    device?.setItem(prefix + key, value);
    if (device !== null) {
      fallback.delete(key);
      return true;
    }
  } catch {
    // Full or forbidden.
  }
  fallback.set(key, value);
  return false;
}

export function forget(key: string): void {
  fallback.delete(key);
  try {
    store()?.removeItem(prefix + key);
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}

/** All remembered keys that begin so, without their order meaning anything. */
export function rememberedKeys(start: string): string[] {
  const keys = new Set([...fallback.keys()].filter((key) => key.startsWith(start)));
  try {
    const device = store();
    for (let i = 0; device !== null && i < device.length; i++) {
      const key = device.key(i);
      if (key?.startsWith(prefix + start)) keys.add(key.slice(prefix.length));
    }
  } catch {
    // Only what the page holds.
  }
  return [...keys];
}
