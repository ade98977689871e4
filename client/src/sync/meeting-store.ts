import type { SeatId } from '@haoshangliang/shared/kernel';
import { evolveMeeting, type MeetingState, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { EventsMessage, JoinAnswer, OwnMessage, ViewerInfo } from '@haoshangliang/shared/wire';
import { Listeners } from './listeners.ts';

type Joined = Extract<JoinAnswer, { ok: true }>;

/** What the page knows of the meeting. */
export interface MeetingView {
  readonly viewer: ViewerInfo;
  readonly state: MeetingState;
  /** Everything up to this number is in `state`. */
  readonly through: number;
  /** The last events as this viewer sees them, oldest first. */
  readonly recent: readonly StreamEvent[];
}

const recentLimit = 300;

/** `by`: whose act it was, where an answer told it: a page may have become somebody else's since. */
interface Held {
  readonly event: StreamEvent;
  readonly by: SeatId | null;
}

/**
 * The meeting as this device may see it, built by the same `evolve` as on the server. Own events are held until the
 * message of the audience that covers them, so that both are applied in the order of the stream, own before audience.
 */
export class MeetingStore {
  readonly #listeners = new Listeners();
  #view: MeetingView | null = null;
  #held: readonly Held[] = [];
  /** What arrives between the question to join and its answer; null while nothing is asked. */
  #early: Pick<EventsMessage, 'through' | 'events'>[] | null = null;

  readonly #follow: (events: readonly StreamEvent[]) => void;

  /** `follow` hears what has happened once it is in the view: own events and everybody's, live or caught up with. */
  constructor(follow: (events: readonly StreamEvent[]) => void = () => {}) {
    this.#follow = follow;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly view = (): MeetingView | null => this.#view;

  /** Call before asking to join: events may overtake the answer. */
  joining(): void {
    this.#early ??= [];
  }

  /** The answer to a join: the whole state, or what happened since. */
  joined(answer: Joined): void {
    const { viewer, state, through } = answer;
    const early = this.#early ?? [];
    this.#early = null;
    this.#held = this.#held.filter(({ event }) => event.seq > through);
    if (state !== null) this.#set({ viewer, state, through, recent: [] });
    else this.#advance({ through, viewer, own: answer.own, events: answer.events });
    for (const message of early) this.events(message);
  }

  own({ events }: Pick<OwnMessage, 'events'>, by: SeatId | null = null): void {
    this.#held = [...this.#held, ...events.map((event) => ({ event, by }))];
  }

  events({ through, events }: Pick<EventsMessage, 'through' | 'events'>): void {
    this.#early?.push({ through, events });
    const view = this.#view;
    if (view === null || through <= view.through) return;
    const covered = this.#held.filter(({ event }) => event.seq <= through);
    this.#held = this.#held.filter(({ event }) => event.seq > through);
    const own = covered
      .filter(({ by }) => by === null || view.viewer.seats.includes(by))
      .map(({ event }) => event);
    this.#advance({ through, events, own });
  }

  /** What happened before the page came, for the record and for taking back; changes nothing of the state. */
  remember(events: readonly StreamEvent[]): void {
    const view = this.#view;
    if (view === null) return;
    const first = view.recent[0]?.seq ?? view.through + 1;
    const older = events.filter(({ seq }) => seq < first && seq <= view.through);
    this.#set({ ...view, recent: [...older, ...view.recent].slice(-recentLimit) });
  }

  #advance(news: {
    through: number;
    events: readonly StreamEvent[];
    own: readonly StreamEvent[];
    viewer?: ViewerInfo;
  }): void {
    const view = this.#view;
    if (view === null) return;
    // What the page has already seen may come twice around a reconnection.
    const fresh = [...news.own, ...news.events]
      .filter(({ seq }) => seq > view.through)
      .sort((one, other) => one.seq - other.seq);
    this.#set({
      viewer: news.viewer ?? view.viewer,
      state: fresh.reduce(evolveMeeting, view.state),
      through: Math.max(view.through, news.through),
      recent: [...view.recent, ...onceEach(fresh)].slice(-recentLimit),
    });
    this.#follow(fresh);
  }

  #set(view: MeetingView): void {
    this.#view = view;
    this.#listeners.tell();
  }
}

/** Where an event came both as one's own and as everybody's, the latter stands in the record. */
function onceEach(events: readonly StreamEvent[]): StreamEvent[] {
  return events.filter(({ seq }, index) => events[index + 1]?.seq !== seq);
}
