import type { DocumentView } from '@haoshangliang/shared/documents';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import { type MeetingId, protocolVersion, type Refusal } from '@haoshangliang/shared/wire';
import { Acting } from './acting.ts';
import { answered, answerLimit, type Connection, jittered, sent } from './connection.ts';
import { Listeners } from './listeners.ts';
import { MeetingStore } from './meeting-store.ts';
import { type AskNames, Names } from './names.ts';
import { Outbox, type Transmit } from './outbox.ts';
import { makeServerClock } from './server-clock.ts';

/** connecting: never been in; connected; reconnecting: lost; restored: just back. */
export type Line = 'connecting' | 'connected' | 'reconnecting' | 'restored';

export interface SessionOptions {
  readonly meeting: MeetingId;
  readonly connection: Connection;
  /** How many events before the present the page wants to know, for the record and for taking back. */
  readonly history?: number;
  /** The page hangs on a wall: it is told what a participant may see, whoever's machine it is. */
  readonly hall?: boolean;
}

const restoredFor = 4_000;
const momentary = ['try-again', 'too-fast'];

/** One page in one meeting: joins, follows, comes back after every interruption, and carries commands. */
export class MeetingSession {
  readonly meeting: MeetingId;
  readonly store = new MeetingStore((events) => this.names.follow(events));
  readonly clock = makeServerClock();
  readonly acting = new Acting();
  readonly names = new Names((seats) => this.#askNames(seats));
  readonly outbox: Outbox;
  readonly #connection: Connection;
  readonly #history: number;
  readonly #as: { readonly as?: 'hall' };
  readonly #listeners = new Listeners();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #stop: () => void;
  #line: Line = 'connecting';
  #refusal: Refusal | null = null;
  /** Counts the attempts to join; only the newest may speak. */
  #attempt = 0;

  constructor({ meeting, connection, history = 0, hall = false }: SessionOptions) {
    this.meeting = meeting;
    this.#connection = connection;
    this.#history = history;
    this.#as = hall ? { as: 'hall' } : {};
    this.outbox = new Outbox({ meeting, transmit: this.#transmit, now: this.clock.now });
    this.#stop = this.#listen();
    if (connection.socket.connected) void this.#join();
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly line = (): Line => this.#line;
  /** Why the page is not let in; null while there is hope. */
  readonly refusal = (): Refusal | null => this.#refusal;

  /** What changes in texts that are followed without an editor; returns the way to stop. */
  onDocumentView(listen: (view: DocumentView) => void): () => void {
    const { socket } = this.#connection;
    socket.on('document-view', listen);
    return () => socket.off('document-view', listen);
  }

  close(): void {
    this.#stop();
    this.#attempt++;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#connection.socket.emit('leave', { meeting: this.meeting }, () => {});
  }

  #listen(): () => void {
    const { socket } = this.#connection;
    const mine =
      <M extends { readonly meeting: MeetingId }>(then: (message: M) => void) =>
      (message: M) => {
        if (message.meeting === this.meeting) then(message);
      };
    const events = mine<Parameters<MeetingStore['events']>[0] & { meeting: MeetingId }>((message) =>
      this.store.events(message),
    );
    const own = mine<Parameters<MeetingStore['own']>[0] & { meeting: MeetingId }>((message) =>
      this.store.own(message),
    );
    const rejoin = mine<{ meeting: MeetingId }>(() => void this.#join());
    const connect = () => void this.#join();
    const disconnect = () => this.#lost();
    socket.on('events', events).on('own', own).on('rejoin', rejoin);
    socket.on('connect', connect).on('disconnect', disconnect);
    return () => {
      socket.off('events', events).off('own', own).off('rejoin', rejoin);
      socket.off('connect', connect).off('disconnect', disconnect);
    };
  }

  async #join(): Promise<void> {
    const attempt = ++this.#attempt;
    this.store.joining();
    const view = this.store.view();
    const askedAt = this.clock.elapsed();
    const answer = await this.#ask(view?.through ?? null, view?.viewer.key ?? null);
    if (attempt !== this.#attempt) return;
    if (answer === null || (!answer.ok && momentary.includes(answer.code))) {
      this.#later(jittered(1_500), () => void this.#join());
      return;
    }
    if (!answer.ok) {
      this.#refuse(answer);
      return;
    }
    this.clock.told(answer.now, askedAt);
    if (view !== null && view.viewer.key !== answer.viewer.key) this.names.forgetAll();
    this.store.joined(answer);
    this.#joined();
    if (answer.state !== null) void this.#askHistory();
  }

  #ask(since: number | null, viewerKey: string | null) {
    const { meeting } = this;
    const { socket } = this.#connection;
    const request = { protocol: protocolVersion, meeting, since, viewerKey, ...this.#as };
    return answered(socket.timeout(answerLimit).emitWithAck('join', request));
  }

  #joined(): void {
    this.#refusal = null;
    const back = this.#line === 'reconnecting';
    this.#setLine(back ? 'restored' : 'connected');
    if (back)
      this.#later(restoredFor, () => this.#line === 'restored' && this.#setLine('connected'));
    this.outbox.resume();
  }

  #lost(): void {
    this.#attempt++;
    this.outbox.suspend();
    if (this.#line !== 'connecting') this.#setLine('reconnecting');
  }

  #refuse(refusal: Refusal): void {
    this.#refusal = refusal;
    this.outbox.suspend();
    this.#listeners.tell();
  }

  /** Events that went before, asked for as if this page had slept. A server that answers otherwise is not pressed. */
  async #askHistory(): Promise<void> {
    const view = this.store.view();
    if (this.#history === 0 || view === null) return;
    const answer = await this.#ask(Math.max(0, view.through - this.#history), view.viewer.key);
    if (answer?.ok !== true || answer.state !== null) return;
    this.store.remember(answer.events);
    this.store.joined(answer);
  }

  readonly #transmit: Transmit = async (request) => {
    const { socket } = this.#connection;
    if (!socket.connected) return null;
    const tell = (events: readonly StreamEvent[]) => this.store.own({ events }, request.seat);
    const answer = await answered(sent(socket, request, tell));
    if (answer?.ok === true) this.#expect(answer.seq);
    return answer;
  };

  /** An own act that was counted must show up; if it does not, a message was missed and the page joins again. */
  #expect(seq: number): void {
    this.#later(answerLimit / 2, () => {
      const behind = (this.store.view()?.through ?? seq) < seq;
      if (behind && this.#connection.socket.connected) void this.#join();
    });
  }

  async #askNames(...[seats]: Parameters<AskNames>): ReturnType<AskNames> {
    const { socket } = this.#connection;
    const answer = await answered(
      socket
        .timeout(answerLimit)
        .emitWithAck('names', { meeting: this.meeting, seats: [...seats], ...this.#as }),
    );
    return answer?.ok === true ? answer : null;
  }

  #later(milliseconds: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #setLine(line: Line): void {
    this.#line = line;
    this.#listeners.tell();
  }
}
