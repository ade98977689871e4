import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Viewer } from '@haoshangliang/shared/kernel';
import { type MeetingState, projectMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { CommandAnswer, MeetingId } from '@haoshangliang/shared/wire';
import { catchUp } from './catch-up.ts';
import { streamEvent } from './chain.ts';
import type { Pick } from './erasing.ts';
import type { HostTools } from './host-tools.ts';
import type { Joined, JoinRequest } from './joining.ts';
import { MeetingHost } from './meeting-host.ts';
import { type Position, streamOf } from './position.ts';
import type { Publisher } from './publish.ts';
import { fault, newReference, refusal } from './refusals.ts';
import type { HostRequest } from './request.ts';

/** All meetings, as the rest of the server sees them. */
export interface MeetingHosts {
  /** Never rejects. */
  execute(meeting: MeetingId, request: HostRequest): Promise<CommandAnswer>;
  /** The whole state; null: there is no such meeting. */
  state(meeting: MeetingId): Promise<MeetingState | null>;
  /** The state as it is in memory at this moment; null where the meeting is not held there. */
  held(meeting: MeetingId): MeetingState | null;
  /** State and head of one and the same moment; null: there is no such meeting. */
  snapshot(meeting: MeetingId): Promise<Position | null>;
  view(meeting: MeetingId, viewer: Viewer): Promise<{ state: MeetingState; through: number }>;
  /** Whole events after a seq, for the server's own work; the first so many of them. */
  events(meeting: MeetingId, after: number, most?: number): Promise<StreamEvent[]>;
  head(meeting: MeetingId): Promise<{ seq: number; hash: string }>;
  /** Destroys the words of the events that are picked, for good; resolves to how many had some. */
  erase(meeting: MeetingId, pick: Pick): Promise<number>;
  /** Calls back in the turn in which events were adopted, before anybody is sent them. */
  onEvents(listener: EventsListener): void;
}

export type EventsListener = (meeting: MeetingId, events: readonly StreamEvent[]) => void;

type Tools = Omit<HostTools, 'publish' | 'startOver'>;

/** After so long without anybody a meeting is put away; it is read from the log when somebody asks. Milliseconds. */
const restAfter = 15 * 60_000;

export class MeetingHostTable implements MeetingHosts {
  readonly #tools: Tools;
  readonly #publisher: Publisher;
  readonly #listeners: EventsListener[] = [];
  readonly #hosts = new Map<MeetingId, { host: MeetingHost; askedAt: number }>();
  #cancelSweep: () => void;
  #isClosed = false;

  constructor(tools: Tools, publisher: Publisher) {
    this.#tools = tools;
    this.#publisher = publisher;
    this.#cancelSweep = this.#sweepLater();
  }

  async execute(meeting: MeetingId, request: HostRequest): Promise<CommandAnswer> {
    const begun = performance.now();
    const { type } = request.command;
    if (this.#isClosed) return refusal('try-again');
    const answer = await this.#host(meeting)
      .execute(request)
      .catch((error: unknown) => {
        const reference = newReference();
        this.#tools.log.error({ reference, type, meeting, err: error }, 'command not taken');
        return fault(reference);
      });
    const code = answer.ok ? 'ok' : answer.code;
    this.#tools.metrics.commandAnswered(type, code, (performance.now() - begun) / 1000);
    this.#tools.log.debug({ meeting, command: request.id, type, code }, 'command');
    return answer;
  }

  async state(meeting: MeetingId): Promise<MeetingState | null> {
    return (await this.snapshot(meeting))?.state ?? null;
  }

  held(meeting: MeetingId): MeetingState | null {
    return this.#hosts.get(meeting)?.host.position.state ?? null;
  }

  async snapshot(meeting: MeetingId): Promise<Position | null> {
    const { position } = await this.#read(meeting);
    return position.seq === 0 ? null : position;
  }

  async view(
    meeting: MeetingId,
    viewer: Viewer,
  ): Promise<{ state: MeetingState; through: number }> {
    const { position } = await this.#read(meeting);
    return { state: projectMeeting(position.state, viewer), through: position.seq };
  }

  /** Lets a page in; null: there is no such meeting. Rejects if the log cannot be read. */
  async join(meeting: MeetingId, request: JoinRequest): Promise<Joined | null> {
    const { viewer, since } = request;
    const host = await this.#read(meeting);
    // Another process may have told the page more than this one has read.
    if (since !== null && since > host.position.seq) await host.refresh();
    if (host.position.seq === 0) return null;
    const boundary = this.#publisher.boundary(meeting, viewer.audience, host.position);
    const { erasures } = host;
    const from = request.erasures === erasures ? since : null;
    const missed = catchUp(boundary, host.recent, viewer, from);
    request.enter();
    return { ...missed, erasures, at: host.position.at };
  }

  /** Another process has added events: reads and publishes them. Rejects if the log cannot be read. */
  refresh(meeting: MeetingId): Promise<void> {
    return this.#host(meeting).refresh();
  }

  onEvents(listener: EventsListener): void {
    this.#listeners.push(listener);
  }

  async events(meeting: MeetingId, after: number, most?: number): Promise<StreamEvent[]> {
    return (await this.#tools.events.read(streamOf(meeting), after, most)).map(streamEvent);
  }

  head(meeting: MeetingId): Promise<{ seq: number; hash: string }> {
    return this.#tools.events.head(streamOf(meeting));
  }

  erase(meeting: MeetingId, pick: Pick): Promise<number> {
    return this.#host(meeting).erase(pick);
  }

  /** Reads every meeting once, so that deadlines fire also where nobody looks. */
  async armAll(): Promise<void> {
    for (const { id } of await this.#tools.events.streams()) {
      // People who come in meanwhile go first.
      await nextTurn();
      if (this.#isClosed) return;
      const host = await this.#read(id as MeetingId);
      if (host.isResting) await this.#putAway(id as MeetingId, host);
    }
  }

  /** Answers everything that has been taken in, then stops. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelSweep();
    await Promise.all([...this.#hosts.values()].map(({ host }) => host.close()));
  }

  #host(meeting: MeetingId): MeetingHost {
    const askedAt = this.#tools.clock.now();
    const host = this.#hosts.get(meeting)?.host ?? this.#open(meeting);
    this.#hosts.set(meeting, { host, askedAt });
    return host;
  }

  #open(meeting: MeetingId): MeetingHost {
    const publish: HostTools['publish'] = (events, position, answered) => {
      for (const listen of this.#listeners) listen(meeting, events);
      this.#publisher.publish(meeting, events, position, answered);
    };
    const startOver = () => this.#publisher.startOver(meeting);
    return new MeetingHost(meeting, { ...this.#tools, publish, startOver });
  }

  async #read(meeting: MeetingId): Promise<MeetingHost> {
    const host = this.#host(meeting);
    if (host.position.seq === 0) await host.refresh();
    // Anybody may ask for any id: of a meeting that does not exist nothing is kept.
    const isNone = host.position.seq === 0 && host.isResting;
    if (isNone && this.#hosts.get(meeting)?.host === host) this.#hosts.delete(meeting);
    return host;
  }

  async #putAway(meeting: MeetingId, host: MeetingHost): Promise<void> {
    if (this.#publisher.isListenedTo(meeting)) return;
    this.#hosts.delete(meeting);
    await host.close();
  }

  #sweepLater(): () => void {
    const { clock } = this.#tools;
    return clock.at(clock.now() + restAfter, () => {
      const before = clock.now() - restAfter;
      for (const [meeting, { host, askedAt }] of this.#hosts) {
        if (askedAt <= before && host.isResting) void this.#putAway(meeting, host);
      }
      this.#cancelSweep = this.#sweepLater();
    });
  }
}
