import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Socket } from 'socket.io';
import type { DeviceId, Standing, StandingChange } from '../meetings/standing.ts';
import { concerns } from './sockets-standings.ts';

/** A socket that has joined a meeting. */
export interface Member {
  readonly socket: Socket;
  readonly device: DeviceId;
  readonly meeting: MeetingId;
  readonly standing: Standing;
  readonly rooms: readonly string[];
}

/** Who has joined what. Order of joining is kept. */
export class Members {
  readonly #byMeeting = new Map<MeetingId, Map<string, Member>>();

  add(member: Member): void {
    const members = this.#byMeeting.get(member.meeting) ?? new Map<string, Member>();
    this.#byMeeting.set(member.meeting, members);
    members.set(member.socket.id, member);
    // In one process rooms change at once; the promise is for adapters that ask others.
    void member.socket.join([...member.rooms]);
  }

  remove(socket: Socket, meeting: MeetingId): void {
    const members = this.#byMeeting.get(meeting);
    const member = members?.get(socket.id);
    if (members === undefined || member === undefined) return;
    for (const room of member.rooms) void socket.leave(room);
    members.delete(socket.id);
    if (members.size === 0) this.#byMeeting.delete(meeting);
  }

  removeEverywhere(socket: Socket): void {
    for (const meeting of [...this.#byMeeting.keys()]) this.remove(socket, meeting);
  }

  of(meeting: MeetingId): Member[] {
    return [...(this.#byMeeting.get(meeting)?.values() ?? [])];
  }

  concernedBy(change: StandingChange): Member[] {
    const meetings = change.meeting === null ? [...this.#byMeeting.keys()] : [change.meeting];
    return meetings
      .flatMap((meeting) => this.of(meeting))
      .filter((member) => concerns(change, member));
  }
}
