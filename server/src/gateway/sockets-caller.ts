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
} from '@haoshangliang/shared/wire';
import type { Socket } from 'socket.io';
import { refusal } from '../meetings/refusals.ts';
import { asHall, type DeviceId, type Standing } from '../meetings/standing.ts';
import type { LimitName } from './rate-limit.ts';
import { actingAs } from './sockets-actor.ts';
import type { CallerDeps } from './sockets-deps.ts';
import { join } from './sockets-join.ts';
import { listen } from './sockets-message.ts';

/** One socket and what may be asked through it. */
export class Caller {
  readonly #socket: Socket;
  readonly #identified: Promise<DeviceId | null>;
  readonly #deps: CallerDeps;
  /** Known before anything is run; null: the handshake's cookie was nobody's. */
  #device: DeviceId | null = null;

  constructor(socket: Socket, identified: Promise<DeviceId | null>, deps: CallerDeps) {
    this.#socket = socket;
    this.#identified = identified;
    this.#deps = deps;
  }

  listen(): void {
    const messages = this.#deps;
    const limit = (name: LimitName) => async () => {
      this.#device = await this.#identified;
      return this.#take(name, this.#key());
    };
    listen(
      this.#socket,
      { name: 'join', schema: joinSchema, limit: limit('joins'), run: (r) => this.#join(r) },
      messages,
    );
    listen(
      this.#socket,
      { name: 'leave', schema: leaveSchema, limit: limit('joins'), run: (r) => this.#leave(r) },
      messages,
    );
    listen(
      this.#socket,
      { name: 'names', schema: namesSchema, limit: limit('names'), run: (r) => this.#names(r) },
      messages,
    );
    listen(
      this.#socket,
      {
        name: 'command',
        schema: commandSchema,
        limit: (request) => this.#limitCommand(request),
        run: (request) => this.#command(request),
      },
      messages,
    );
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
    });
  }

  async #standing(meeting: MeetingId): Promise<Standing | Refusal> {
    if (this.#device === null) return refusal('not-signed-in');
    return (await this.#deps.standings.of(this.#device, meeting)) ?? refusal('not-admitted');
  }

  async #limitCommand({ meeting, seat }: CommandRequest): Promise<Refusal | null> {
    this.#device = await this.#identified;
    // What nobody may exceed comes first: who somebody is may have to be looked up.
    const beyondAll = await this.#take('staffCommands', this.#key());
    const standing = beyondAll ?? (await this.#standing(meeting));
    if (beyondAll !== null || (!('ok' in standing) && standing.account !== null)) return beyondAll;
    const byDevice = await this.#take('commands', this.#key());
    // Only seats that are the device's own count, or a stranger could use up somebody's points.
    if (byDevice !== null || 'ok' in standing || seat === null) return byDevice;
    return standing.seats.includes(seat) ? this.#take('commands', `${meeting} ${seat}`) : null;
  }

  async #take(name: LimitName, key: string): Promise<Refusal | null> {
    const wait = await this.#deps.limits.take(name, key);
    return wait === 0 ? null : refusal('too-fast', { wait });
  }

  #key(): string {
    return this.#device ?? `socket/${this.#socket.id}`;
  }
}
