import type { SeatId } from '@haoshangliang/shared/kernel';
import {
  type CommandAnswer,
  type CommandRequest,
  commandSchema,
  type JoinAnswer,
  type JoinRequest,
  joinSchema,
  leaveSchema,
  type MeetingId,
  type NamesAnswer,
  type NamesRequest,
  namesSchema,
  parseCommand,
  protocolVersion,
  type Refusal,
  socketMessages,
} from '@haoshangliang/shared/wire';
import type { Socket } from 'socket.io';
import type { LineId } from '../meetings/answered.ts';
import { refusal } from '../meetings/refusals.ts';
import { asHall, type DeviceId, type Standing } from '../meetings/standing.ts';
import type { LimitName } from './rate-limit.ts';
import { actingAs } from './sockets-actor.ts';
import type { CallerDeps } from './sockets-deps.ts';
import { join } from './sockets-join.ts';
import { type Arrived, answer, type Handler, handler, refused } from './sockets-message.ts';

const known: ReadonlySet<string> = new Set(socketMessages.fromClient);

/** One socket and what may be asked through it. There are thousands: what is the same for all of them is made once. */
export class Caller {
  static readonly #handlers: Readonly<Record<string, Handler<Caller>>> = {
    join: handler({
      schema: joinSchema,
      limit: (caller) => caller.#limit('joins'),
      run: (caller, request) => caller.#join(request),
    }),
    leave: handler({
      schema: leaveSchema,
      limit: (caller) => caller.#limit('joins'),
      run: (caller, request) => caller.#leave(request),
    }),
    names: handler({
      schema: namesSchema,
      limit: (caller) => caller.#limit('names'),
      run: (caller, request) => caller.#names(request),
    }),
    command: handler({
      schema: commandSchema,
      limit: (caller, request) => caller.#limitCommand(request),
      run: (caller, request) => caller.#command(request),
    }),
  };
  readonly #socket: Socket;
  readonly #deps: CallerDeps;
  /** Whose cookie the handshake brought; null: nobody's. A promise until it has been looked up. */
  #identified: Promise<DeviceId | null> | null;
  #device: DeviceId | null = null;

  constructor(socket: Socket, identified: Promise<DeviceId | null>, deps: CallerDeps) {
    this.#socket = socket;
    this.#identified = identified;
    this.#deps = deps;
  }

  listen(): void {
    this.#socket.onAny((name: string, ...args: unknown[]) => {
      // What came along with the message that ended the line is not looked at.
      if (this.#socket.connected) this.#take({ name, args });
    });
  }

  #take(arrived: Arrived): void {
    const { name, args } = arrived;
    const run = known.has(name) ? Caller.#handlers[name] : undefined;
    if (run === undefined) refuseUnknown(this.#socket, args, this.#deps);
    else void answer(this.#socket, arrived, (value) => run(this, value), this.#deps);
  }

  async #join(request: JoinRequest): Promise<JoinAnswer> {
    if (request.protocol !== protocolVersion) return refusal('reload-needed');
    const standing = await this.#standing(request.meeting);
    if ('ok' in standing) return standing;
    const device = this.#device;
    if (device === null) return refusal('not-signed-in');
    return await join({ socket: this.#socket, device, standing }, request, this.#deps);
  }

  async #leave({ meeting }: { meeting: MeetingId }): Promise<{ ok: true }> {
    this.#deps.members.remove(this.#socket, meeting);
    return { ok: true };
  }

  async #names({ meeting, seats, as }: NamesRequest): Promise<NamesAnswer> {
    const standing = await this.#standing(meeting);
    if ('ok' in standing) return standing;
    const viewer = as === 'hall' ? asHall(standing) : standing;
    const { audience } = viewer;
    const { doors } = this.#deps;
    const own = audience === 'staff' ? seats : seats.filter((seat) => viewer.seats.includes(seat));
    const households = await doors.households(meeting, own);
    const told = Object.keys(households).length === 0 ? {} : { households };
    return { ok: true, names: await doors.names(meeting, seats, audience), ...told };
  }

  async #command(request: CommandRequest): Promise<CommandAnswer> {
    const { meeting, id, madeAt, seat } = request;
    const standing = await this.#standing(meeting);
    if ('ok' in standing) return standing;
    const acting = actingAs(standing, seat);
    if (acting === null) return refusal('seat-not-yours');
    const parsed = parseCommand(request.body);
    if (!parsed.ok) return parsed;
    const sender = this.#key();
    return this.#deps.hosts.execute(meeting, {
      ...acting,
      sender,
      id,
      madeAt,
      command: parsed.value,
      ...this.#lineOf(meeting, acting.actor.seat),
    });
  }

  /** The line, if what is the seat's own comes by it: then the answer brings it, and no message of its own is needed. */
  #lineOf(meeting: MeetingId, seat: SeatId | null): { readonly line?: LineId } {
    const follows = seat !== null && this.#deps.rooms.follows(this.#socket, meeting, seat);
    return follows ? { line: this.#socket.id as LineId } : {};
  }

  async #standing(meeting: MeetingId): Promise<Standing | Refusal> {
    if (this.#device === null) return refusal('not-signed-in');
    return (await this.#deps.standings.of(this.#device, meeting)) ?? refusal('not-admitted');
  }

  async #limit(name: LimitName): Promise<Refusal | null> {
    await this.#identify();
    return this.#point(name, this.#key());
  }

  async #limitCommand({ meeting, seat }: CommandRequest): Promise<Refusal | null> {
    await this.#identify();
    // What nobody may exceed comes first: who somebody is may have to be looked up.
    const beyondAll = this.#point('staffCommands', this.#key());
    const standing = beyondAll ?? (await this.#standing(meeting));
    if (beyondAll !== null || (!('ok' in standing) && standing.account !== null)) return beyondAll;
    const byDevice = this.#point('commands', this.#key());
    // Only seats that are the device's own count, or a stranger could use up somebody's points.
    if (byDevice !== null || 'ok' in standing || seat === null) return byDevice;
    return standing.seats.includes(seat) ? this.#point('commands', `${meeting} ${seat}`) : null;
  }

  async #identify(): Promise<void> {
    if (this.#identified === null) return;
    this.#device = await this.#identified;
    this.#identified = null;
  }

  #point(name: LimitName, key: string): Refusal | null {
    const wait = this.#deps.limits.take(name, key);
    return wait === 0 ? null : refusal('too-fast', { wait });
  }

  #key(): string {
    return this.#device ?? `socket/${this.#socket.id}`;
  }
}

function refuseUnknown(socket: Socket, args: readonly unknown[], deps: CallerDeps): void {
  const acknowledge = args.at(-1);
  if (typeof acknowledge === 'function') acknowledge({ ok: false, code: 'malformed' });
  refused(socket, 'unknown', 'malformed', deps);
}
