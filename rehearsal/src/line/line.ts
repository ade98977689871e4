import { io, type Socket } from 'socket.io-client';
import { type Browser, PlayFault } from './browser.ts';
import { newId } from './identifiers.ts';
import {
  type CommandAnswer,
  commandAnswer,
  eventsMessage,
  joinAnswer,
  type MeetingState,
  meetingState,
  ownMessage,
  type StreamEvent,
} from './messages.ts';

const protocol = 3;
const patience = 30_000;

/** A command as it travels; its fields are the product's business. */
export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Sending {
  /** Made once: the same id again is the same command again. */
  readonly id?: string;
  readonly seat?: string | null;
  readonly madeAt?: number;
}

/** A page with one meeting open: it hears what it is sent, and remembers up to where it knows everything. */
export class Line {
  readonly #browser: Browser;
  readonly #meeting: string;
  #socket: Socket | null = null;
  #viewerKey: string | null = null;
  #listeners = new Set<() => void>();
  through = 0;
  readonly heard: StreamEvent[] = [];

  constructor(browser: Browser, meeting: string) {
    this.#browser = browser;
    this.#meeting = meeting;
  }

  async open(): Promise<this> {
    const socket = io(this.#browser.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: this.#browser.headers,
    });
    this.#socket = socket;
    socket.on('own', (message: unknown) => this.#take(ownMessage.parse(message)));
    socket.on('events', (message: unknown) => this.#take(eventsMessage.parse(message)));
    // Whoever becomes somebody else joins again.
    socket.on('rejoin', () => void this.#join(null).catch(() => this.drop()));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await this.#join(this.through === 0 ? null : this.through);
    return this;
  }

  /** The screen locks: the line is gone without a word. */
  drop(): void {
    this.#socket?.disconnect();
    this.#socket = null;
  }

  /** The whole meeting as this browser may see it now; for staff. */
  async state(): Promise<MeetingState> {
    const { state } = await this.#join(null);
    return meetingState.parse(state);
  }

  /** Sends a command and gives back what was answered, yes or no. */
  async send(body: Command, sending: Sending = {}): Promise<CommandAnswer> {
    const { id = newId(), seat = null, madeAt = Date.now() } = sending;
    const command = { meeting: this.#meeting, id, seat, madeAt, body };
    const answer = commandAnswer.parse(await this.#ask('command', command));
    if (!answer.ok) return answer;
    // Told with the first answer alone: a repeat is answered with the rest.
    const { own = [], ...said } = answer;
    this.#take({ events: own });
    return said;
  }

  /** Sends a command that has to be accepted; resolves to the seq it led to. */
  async must(body: Command, sending: Sending = {}): Promise<number> {
    const answer = await this.send(body, sending);
    if (!answer.ok) throw new PlayFault(body.type, answer.code, answer.detail ?? null);
    return answer.seq;
  }

  async knows(seq: number): Promise<void> {
    await this.#until(`events up to ${seq}`, () => this.through >= seq);
  }

  /** Waits for an event, which may have been heard already; `about` picks it by its data. */
  async hears(type: string, about: Readonly<Record<string, unknown>>): Promise<StreamEvent> {
    const find = () => this.heard.find((event) => event.type === type && isAbout(event, about));
    await this.#until(type, () => find() !== undefined);
    const found = find();
    if (found === undefined) throw new PlayFault(type, 'not heard');
    return found;
  }

  async #join(since: number | null) {
    const request = {
      protocol,
      meeting: this.#meeting,
      since,
      viewerKey: since === null ? null : this.#viewerKey,
    };
    const answer = joinAnswer.parse(await this.#ask('join', request));
    if (!answer.ok) throw new PlayFault('join', answer.code, answer.detail ?? null);
    this.#viewerKey = answer.viewer.key;
    this.#take({ events: answer.own });
    this.#take(answer);
    return answer;
  }

  async #ask(name: string, message: object): Promise<unknown> {
    if (this.#socket === null) throw new PlayFault(name, 'no line');
    return await this.#socket.timeout(patience).emitWithAck(name, message);
  }

  #take({ through, events }: { through?: number; events: readonly StreamEvent[] }): void {
    this.heard.push(...events);
    this.through = Math.max(this.through, through ?? 0);
    for (const listener of [...this.#listeners]) listener();
  }

  async #until(what: string, isSo: () => boolean): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!isSo()) return;
        this.#listeners.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(look);
        reject(new PlayFault(what, 'did not come in time'));
      }, patience);
      this.#listeners.add(look);
    });
  }
}

function isAbout({ data }: StreamEvent, about: Readonly<Record<string, unknown>>): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(about).every(([field, value]) => Reflect.get(data, field) === value);
}
