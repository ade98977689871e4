import {
  type OpinionsCommand,
  type OpinionsEvent,
  type OpinionsFacts,
  type OpinionsState,
  opinions,
} from '../features/opinions/index.ts';
import {
  type Actor,
  type Audience,
  type Decision,
  type Detail,
  type Facts,
  getIn,
  type Recorded,
  type Right,
  type SeatId,
} from '../kernel/index.ts';
import { idAt, noActor, startOfTime } from './history.ts';
import { actorOf } from './scenario.ts';
import { seatAt } from './seats.ts';

export const opinionAt = (n: number) => idAt<'opinion'>(n);
export const itemAt = (n: number) => idAt<'agenda-item'>(5000 + n);

/** 1 to 9 stand on the roster; 7 is a department, 8 an expert; 9 is the same person as 2. Item 3 has been removed. */
const roles: Readonly<Record<number, string>> = { 7: 'department', 8: 'expert' };
const persons = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface World {
  /** Seats 2 and 9 have been merged. */
  readonly merged: boolean;
  readonly removed: readonly string[];
  /** No longer on the roster. */
  readonly gone: readonly number[];
}

function knownOf({ merged, removed, gone }: World): Omit<OpinionsFacts, keyof Facts> {
  return {
    itemStanding(item) {
      if (removed.includes(item)) return 'removed';
      return item === itemAt(1) || item === itemAt(2) ? 'there' : null;
    },
    seat(id) {
      const n = persons.find((number) => seatAt(number) === id && !gone.includes(number));
      if (n === undefined) return null;
      return { id: n === 9 && merged ? seatAt(2) : id, role: roles[n] ?? 'resident' };
    },
    sameAs: (id) => (id === seatAt(2) && merged ? [seatAt(2), seatAt(9)] : [id]),
  };
}

const usual: World = { merged: true, removed: [itemAt(3)], gone: [] };

export interface Acting {
  readonly actor: Actor;
  readonly rights: ReadonlySet<Right>;
}

/** Somebody at a device of their own. */
export const as = (n: number): Acting => ({
  actor: actorOf(seatAt(n)),
  rights: new Set<Right>(['participate']),
});

/** Staff, on seat 6. */
export const desk: Acting = {
  actor: { ...noActor, seat: seatAt(6) },
  rights: new Set<Right>(['record', 'receive', 'moderate']),
};

export type Step = readonly [OpinionsCommand, Acting];

export interface Story {
  readonly state: OpinionsState;
  readonly events: readonly Recorded<OpinionsEvent>[];
  /** What would be decided next. */
  when(command: OpinionsCommand, acting: Acting): Decision<OpinionsEvent>;
  /** The story goes on; a refused step is an error of the test. */
  and(...steps: readonly Step[]): Story;
  /** The same story had it led to another state, or in another world. */
  in(state: Partial<OpinionsState>, world?: Partial<World>): Story;
}

function storyOf(state: OpinionsState, events: Story['events'], world: World): Story {
  const newId = <Kind extends string>() => idAt<Kind>(state.opinions.size + 1);
  const facts = {
    now: startOfTime + (events.length + 1) * 1000,
    newId,
    phase: 'open',
    ...knownOf(world),
  } as const;
  return {
    state,
    events,
    when: (command, acting) => opinions.decide(state, command, { ...facts, ...acting }),
    in: (other, elsewhere) => storyOf({ ...state, ...other }, events, { ...world, ...elsewhere }),
    and(...steps) {
      const [step, ...rest] = steps;
      return step === undefined ? this : next({ story: this, world }, step).and(...rest);
    },
  };
}

function next(
  { story: before, world }: { story: Story; world: World },
  [command, acting]: Step,
): Story {
  const decision = before.when(command, acting);
  if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${decision.code}`);
  const first = before.events.length + 1;
  const events = decision.events.map((event, i) => ({
    ...event,
    seq: first + i,
    at: startOfTime + first * 1000,
    actor: acting.actor,
  }));
  return storyOf(
    events.reduce(opinions.evolve, before.state),
    [...before.events, ...events],
    world,
  );
}

/** What people did one after the other; the opinions raised are `opinionAt(1)`, `opinionAt(2)` … */
export function story(...steps: readonly Step[]): Story {
  return storyOf(opinions.initial, [], usual).and(...steps);
}

/** What a device of these seats holds after the story, and every byte that was sent to it. */
export function device({ events }: Pick<Story, 'events'>, audience: Audience, ...seats: SeatId[]) {
  const sent = events.flatMap((event) => {
    const mine = (opinions.ownersOf?.(event) ?? []).filter((seat) => seats.includes(seat));
    const own = mine.flatMap((seat) => opinions.redactOwn?.(event, seat) ?? []);
    const seen = opinions.redact(event, audience);
    return [...own, ...(seen === null ? [] : [seen])];
  });
  return {
    state: sent.reduce(opinions.evolve, opinions.initial),
    bytes: JSON.stringify(sent),
    sent,
  };
}

/** The opinion as it stands at the end of the story. */
export const opinionOf = ({ state }: Pick<Story, 'state'>, n = 1) =>
  getIn(state.opinions, opinionAt(n));

/** Accepted, and nothing happened. */
export const nothingHappens = { ok: true, events: [], rows: [] };

export const refusedWith = (code: string, detail?: Detail) =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };
