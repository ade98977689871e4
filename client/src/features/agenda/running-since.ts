interface Sitting {
  readonly from: number;
  readonly to: number | null;
}

/**
 * The start from which an item's clock counts, milliseconds since 1970: breaks between sittings do not count, so each
 * that fell after the start moves it later by its length.
 */
export function runningSince(startedAt: number, sittings: readonly Sitting[]): number {
  return sittings.reduce((since, { from }, index) => {
    const ended = sittings[index - 1]?.to ?? null;
    if (ended === null || from <= startedAt) return since;
    return since + from - Math.max(ended, startedAt);
  }, startedAt);
}
