/** 定时开始: when a prepared vote is to open by itself, and why it did not; null while the moment is still to come. */
export interface Schedule {
  readonly opensAt: number;
  /** The code of the refusal. */
  readonly missed: string | null;
}

/** A vote is not scheduled further ahead. */
export const furthest = 30 * 24 * 3_600_000;
