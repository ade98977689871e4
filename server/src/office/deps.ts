import type { Config } from '../config.ts';
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
}
