import { type ComponentType, lazy } from 'react';

interface Ways {
  /** Whether the server answers anything at all. */
  readonly reachable: () => Promise<boolean>;
  readonly pause: () => Promise<unknown>;
}

const ways: Ways = {
  reachable: () =>
    fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    ),
  pause: () => new Promise((resolve) => setTimeout(resolve, 1500)),
};

/**
 * A part of the program, as soon as there is a line to fetch it by: whoever opens a ballot while the network is away would
 * lose the whole page otherwise. What cannot be had from a server that answers is gone with an older program, and fails.
 */
export async function untilLoaded<Loaded>(
  load: () => Promise<Loaded>,
  { reachable, pause }: Ways = ways,
): Promise<Loaded> {
  // The line may have come back between the two questions, so it takes two failures.
  for (let failed = 0; ; ) {
    try {
      return await load();
    } catch (cause) {
      failed = (await reachable()) ? failed + 1 : 0;
      if (failed === 2) throw cause;
      if (failed === 0) await pause();
    }
  }
}

/** `lazy` that waits for the line instead of taking the page down. */
export function lazily<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  return lazy(() => untilLoaded(load));
}
