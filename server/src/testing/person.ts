import type { CommandId, SeatId } from '@haoshangliang/shared/kernel';
import { evolveMeeting, type MeetingState, type StreamEvent } from '@haoshangliang/shared/meeting';
import {
  type CommandAnswer,
  type EventsMessage,
  type JoinAnswer,
  type MeetingId,
  type OwnMessage,
  protocolVersion,
} from '@haoshangliang/shared/wire';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';

type Options = Partial<ManagerOptions & SocketOptions>;

/** A page: it holds what it was sent of one meeting, and nothing else. */
export class Person {
  readonly device: DeviceId;
  readonly #url: string;
  #socket: Socket | null = null;
  meeting: MeetingId | null = null;
  state: MeetingState | null = null;
  through = 0;
  viewerKey: string | null = null;
  readonly received: StreamEvent[] = [];
  readonly messages: [name: string, message: unknown][] = [];
  #own: StreamEvent[] = [];

  constructor(url: string, device: DeviceId) {
    this.#url = url;
    this.device = device;
  }

  get socket(): Socket {
    if (this.#socket === null) throw new Error('not connected');
    return this.#socket;
  }

  async connect(options: Options = {}): Promise<this> {
    const headers = { extraHeaders: { cookie: `device=${this.device}` } };
    const transports = ['websocket'];
    const socket = io(this.#url, {
      transports,
      forceNew: true,
      reconnection: false,
      ...headers,
      ...options,
    });
    this.#socket = socket;
    socket.onAny((name: string, message: unknown) => this.messages.push([name, message]));
    socket.on('own', (message: OwnMessage) => this.#own.push(...message.events));
    socket.on('events', (message: EventsMessage) => this.#take(message));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return this;
  }

  ask<T>(name: string, ...args: unknown[]): Promise<T> {
    return this.socket.timeout(20_000).emitWithAck(name, ...args);
  }

  /** Joins anew, or catches up with what was missed. */
  async join(meeting: MeetingId): Promise<JoinAnswer> {
    const since = this.meeting === meeting && this.state !== null ? this.through : null;
    const { viewerKey } = this;
    const request = { protocol: protocolVersion, meeting, since, viewerKey };
    const answer = await this.ask<JoinAnswer>('join', request);
    if (!answer.ok) return answer;
    this.meeting = meeting;
    this.viewerKey = answer.viewer.key;
    if (answer.state !== null) this.state = answer.state;
    if (answer.state !== null) this.through = answer.through;
    this.#own.push(...answer.own);
    this.#take({ meeting, through: answer.through, events: answer.events });
    return answer;
  }

  send(
    body: object,
    { id = randomId<'command'>(), seat = null, madeAt = Date.now() }: Sending = {},
  ): Promise<CommandAnswer> {
    return this.#told({ meeting: this.meeting, id, seat, madeAt, body });
  }

  /** What the answer says of one's own is known before anything that follows it is heard. */
  #told(command: object): Promise<CommandAnswer> {
    return new Promise((resolve, reject) => {
      this.socket
        .timeout(20_000)
        .emit('command', command, (error: Error | null, answer: CommandAnswer) => {
          if (error !== null) return reject(error);
          if (answer.ok) this.#own.push(...(answer.own ?? []));
          resolve(answer);
        });
    });
  }

  /** Resolves once everything up to `seq` is known. */
  async until(seq: number): Promise<this> {
    while (this.through < seq) await new Promise((resolve) => this.socket.once('events', resolve));
    return this;
  }

  heard(name: string): unknown[] {
    return this.messages.filter(([heard]) => heard === name).map(([, message]) => message);
  }

  close(): void {
    this.#socket?.disconnect();
  }

  /** What one's own seats see comes just before what everybody sees of the same event. */
  #take({ meeting, through, events }: EventsMessage): void {
    if (meeting !== this.meeting || this.state === null || through < this.through) return;
    const own = this.#own.filter(({ seq }) => seq > this.through && seq <= through);
    this.#own = this.#own.filter(({ seq }) => seq > through);
    const fresh = [...own, ...events.filter(({ seq }) => seq > this.through)];
    // Sorting is stable: of one seq, own stays first.
    const inOrder = fresh.sort((a, b) => a.seq - b.seq);
    this.received.push(...inOrder);
    this.state = inOrder.reduce(evolveMeeting, this.state);
    this.through = through;
  }
}

interface Sending {
  readonly id?: CommandId;
  readonly seat?: SeatId | null;
  readonly madeAt?: number;
}
