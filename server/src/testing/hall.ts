import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountId, Audience, Right, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { CommandAnswer, MeetingId } from '@haoshangliang/shared/wire';
import { type App, createApp, type Overrides } from '../app.ts';
import { readConfig } from '../config.ts';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId, Doors, Standing, StandingChange } from '../meetings/standing.ts';
import { createLogger } from '../observability/logger.ts';
import { Person } from './person.ts';

const noRights: readonly Right[] = [];
const allRights: readonly Right[] = ['participate', 'moderate', 'record', 'receive', 'prepare'];

export const staff = (seat: SeatId | null = null): Standing => ({
  audience: 'staff',
  seats: seat === null ? [] : [seat],
  rights: allRights,
  account: randomId<'account'>() as AccountId,
  staffSeat: seat,
});

export const resident = (...seats: SeatId[]): Standing => ({
  audience: 'participant',
  seats,
  rights: ['participate'],
  account: null,
  staffSeat: null,
});

export const onlooker = (audience: Audience = 'public'): Standing => ({
  audience,
  seats: [],
  rights: noRights,
  account: null,
  staffSeat: null,
});

/** Doors that are told who is who. The cookie is `device=<id>`. */
export class OpenDoors implements Doors {
  readonly #standings = new Map<string, Standing>();
  readonly #listeners: ((change: StandingChange) => void)[] = [];

  admit(device: DeviceId, meeting: MeetingId, standing: Standing | null): void {
    if (standing === null) this.#standings.delete(`${device} ${meeting}`);
    else this.#standings.set(`${device} ${meeting}`, standing);
    this.announce({ meeting, device });
  }

  announce(change: StandingChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async standing(device: DeviceId, meeting: MeetingId): Promise<Standing | null> {
    return this.#standings.get(`${device} ${meeting}`) ?? null;
  }

  async names(_meeting: MeetingId, seats: readonly SeatId[], audience: Audience) {
    return Object.fromEntries(seats.map((seat) => [seat, `${audience} ${seat.slice(-2)}`]));
  }

  async households() {
    return {};
  }

  onChange(listener: (change: StandingChange) => void): void {
    this.#listeners.push(listener);
  }
}

async function deviceOf(cookies: string | undefined): Promise<{ id: DeviceId } | null> {
  const id = /device=([0-9a-z]{26})/.exec(cookies ?? '')?.[1];
  return id === undefined ? null : { id: id as DeviceId };
}

/** The whole server on a free port of the loopback and a database of its own, with doors that are told who is who. */
export class Hall {
  readonly home: string;
  readonly app: App;
  readonly doors: OpenDoors;
  readonly url: string;
  readonly #people: Person[] = [];

  private constructor(home: string, app: App, doors: OpenDoors, port: number) {
    this.home = home;
    this.app = app;
    this.doors = doors;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async open(overrides: Overrides = {}, home?: string, env = {}): Promise<Hall> {
    const folder = home ?? (await mkdtemp(join(tmpdir(), 'haoshangliang-hall-')));
    const places = { DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys') };
    const config = readConfig({ ...places, PORT: '0', HOST: '127.0.0.1', ...env });
    const doors = new OpenDoors();
    const log = createLogger('silent');
    // No pages: whether the client has been built, and is being built anew, is no matter of these tests.
    const bare = { log, admission: { doors, deviceOf }, clientFolder: join(folder, 'no-client') };
    const app = await createApp(config, { ...bare, ...overrides });
    return new Hall(folder, app, doors, await app.listen());
  }

  /** A meeting that has been planned and opened. */
  async openMeeting(): Promise<MeetingId> {
    const meeting = randomId<'meeting'>() as unknown as MeetingId;
    await this.must(meeting, plan);
    await this.must(meeting, { type: 'life/open-meeting' });
    return meeting;
  }

  send(meeting: MeetingId, command: MeetingCommand, id = randomId<'command'>()) {
    return this.app.hosts.execute(meeting, {
      sender: 'desk',
      id,
      actor: { seat: null, account: null, for: null },
      rights: new Set(allRights),
      command,
      madeAt: null,
    });
  }

  async must(meeting: MeetingId, command: MeetingCommand): Promise<CommandAnswer & { ok: true }> {
    const answer = await this.send(meeting, command);
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** A browser, not yet connected; `standing` is what it is in the meeting. */
  person(meeting?: MeetingId, standing?: Standing): Person {
    const person = new Person(this.url, randomId<'device'>() as DeviceId);
    if (meeting !== undefined && standing !== undefined) {
      this.doors.admit(person.device, meeting, standing);
    }
    this.#people.push(person);
    return person;
  }

  /** Ends the server and keeps its data. */
  async leave(): Promise<string> {
    for (const person of this.#people) person.close();
    await this.app.close();
    return this.home;
  }

  async close(): Promise<void> {
    await rm(await this.leave(), { recursive: true });
  }
}

export const plan = {
  type: 'life/plan-meeting',
  office: randomId<'office'>(),
  mark: 'real',
  level: 'community',
  sort: 'council',
  urgency: 'routine',
  mode: 'hybrid',
  startsAt: 1_790_000_000_000,
  minutes: 120,
  title: '加装电梯协商会',
  place: '社区议事厅',
  field: '民生',
  background: '',
} as const;

/** The smallest command of staff that changes something everybody sees. */
export const addItem = (title: string, minutes: number | null = null) =>
  ({ type: 'agenda/add-item', parent: null, kind: 'discussion', title, minutes }) as const;
