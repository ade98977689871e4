import type { MeetingHostTable } from '../meetings/meeting-hosts.ts';
import type { Doors } from '../meetings/standing.ts';
import type { Members } from './sockets-members.ts';
import type { MessageDeps } from './sockets-message.ts';
import type { Rooms } from './sockets-rooms.ts';
import type { Standings } from './sockets-standings.ts';

/** What answering a socket needs. */
export interface CallerDeps extends MessageDeps {
  readonly hosts: MeetingHostTable;
  readonly doors: Doors;
  readonly standings: Standings;
  readonly members: Members;
  readonly rooms: Rooms;
  readonly now: () => number;
}
