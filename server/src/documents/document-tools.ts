import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';

export interface DocumentTools {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}
