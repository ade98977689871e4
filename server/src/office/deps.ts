import type { Config } from '../config.ts';
import type { CopyDeps } from '../features/life/index.ts';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { Logger } from '../observability/logger.ts';
import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';

/** What the office is built on. */
export interface OfficeDeps {
  readonly storage: Storage;
  readonly hosts: MeetingHosts;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Logger;
  readonly copies: CopyDeps;
  /** Called when a copy has been put in the place of the empty database. */
  readonly restored: () => void;
}
