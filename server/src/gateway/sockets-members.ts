import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Socket } from 'socket.io';
import type { DeviceId, Standing, StandingChange } from '../meetings/standing.ts';
import type { Place, Rooms } from './sockets-rooms.ts';
import { concerns } from './sockets-standings.ts';

/** A socket that has joined a meeting. */
export interface Member {
  readonly socket: Socket;
  readonly device: DeviceId;
  readonly meeting: MeetingId;
  readonly standing: Standing;
  readonly place: Place;
}

interface InMeeting {
  readonly bySocket: Map<string, Member>;
  readonly byDevice: Map<DeviceId, readonly Member[]>;
}

/** Who has joined what. Order of joining is kept. */
export class Members {
  readonly #rooms: Rooms;
  readonly #byMeeting = new Map<MeetingId, InMeeting>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  add(member: Member): void {
    const { meeting, socket, device } = member;
    const members = this.#byMeeting.get(meeting) ?? { bySocket: new Map(), byDevice: new Map() };
    this.#byMeeting.set(meeting, members);
    members.bySocket.set(socket.id, member);
    const others = members.byDevice.get(device);
    members.byDevice.set(device, others === undefined ? [member] : [...others, member]);
    this.#rooms.enter(socket, member.place);
  }

  remove(socket: Socket, meeting: MeetingId): void {
    const members = this.#byMeeting.get(meeting);
    const member = members?.bySocket.get(socket.id);
    if (members === undefined || member === undefined) return;
    this.#rooms.leave(socket, member.place);
    members.bySocket.delete(socket.id);
    const others = members.byDevice.get(member.device)?.filter((other) => other !== member) ?? [];
    if (others.length > 0) members.byDevice.set(member.device, others);
    else members.byDevice.delete(member.device);
    if (members.bySocket.size === 0) this.#byMeeting.delete(meeting);
  }

  removeEverywhere(socket: Socket): void {
    for (const meeting of [...this.#byMeeting.keys()]) this.remove(socket, meeting);
  }

  of(meeting: MeetingId): Member[] {
    return [...(this.#byMeeting.get(meeting)?.bySocket.values() ?? [])];
  }

  ofDevice(meeting: MeetingId, device: DeviceId): readonly Member[] {
    return this.#byMeeting.get(meeting)?.byDevice.get(device) ?? [];
  }

  concernedBy(change: StandingChange): Member[] {
    const meetings = change.meeting === null ? [...this.#byMeeting.keys()] : [change.meeting];
    return meetings
      .flatMap((meeting) => this.of(meeting))
      .filter((member) => concerns(change, member));
  }
}
