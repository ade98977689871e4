import {
  type Answer,
  type Elector,
  type HeldVote,
  isHeld,
  presets,
  type Rule,
  type VoteId,
  type Voter,
  type VotesCommand,
  type VotesEvent,
  type VotesFacts,
  type VotesState,
  votes,
} from '../features/votes/index.ts';
import {
  type Actor,
  type Audience,
  type Facts,
  getIn,
  type Recorded,
  type Right,
  type Row,
  type SeatId,
} from '../kernel/index.ts';
import { idAt, keysIn, noActor, startOfTime } from './history.ts';

export type Asked = Partial<Omit<Extract<VotesCommand, { type: 'votes/prepare-vote' }>, 'type'>>;

export type World = Omit<VotesFacts, keyof Facts>;

export const seatAt = (n: number): SeatId => idAt<'seat'>(n);

/** Electors 1, 2, 3 … with one head each and these areas in hundredths of a square metre. */
export function electorsOf(...areas: readonly (number | null)[]): Elector[] {
  return areas.map((area, i) => ({ seat: seatAt(i + 1), heads: 1, area, group: null }));
}

const publicKey = 'k'.repeat(43);

/** A meeting with these voters, all of them there, no agenda and no texts. */
export function worldOf(electors: readonly Voter[], other: Partial<World> = {}): World {
  return {
    currentItem: null,
    hasItem: () => false,
    version: () => null,
    electors: () => electors,
    present: () => true,
    claimed: () => [],
    interested: () => [],
    standsFor: (seat) => seat,
    isStaff: () => false,
    sealed: () => [],
    sealingKey: () => publicKey,
    ...other,
  };
}

const allRights: ReadonlySet<Right> = new Set<Right>([
  'participate',
  'moderate',
  'record',
  'system',
]);

/** One meeting's votes, command after command; a second passes with each. */
class Hall {
  readonly #world: World;
  readonly events: Recorded<VotesEvent>[] = [];
  readonly rows: Row[] = [];
  state: VotesState = votes.initial;
  #now = startOfTime;

  constructor(world: World) {
    this.#world = world;
  }

  wait(milliseconds: number) {
    this.#now += milliseconds;
  }

  /** What the feature decides; what it accepts has happened. */
  tell(command: VotesCommand, actor: Actor = noActor) {
    this.#now += 1000;
    let made = this.events.length * 10;
    const newId: Facts['newId'] = <Kind extends string>() => idAt<Kind>(100_000 + ++made);
    const host = { now: this.#now, newId, actor, rights: allRights, phase: 'open' as const };
    const sealed: World['sealed'] = (vote) => keysIn(this.rows, vote) as SeatId[];
    const decision = votes.decide(this.state, command, { ...host, ...this.#world, sealed });
    if (decision.ok) this.rows.push(...decision.rows);
    for (const event of decision.ok ? decision.events : []) {
      const recorded = { ...event, seq: this.events.length + 1, at: this.#now, actor };
      this.events.push(recorded);
      this.state = votes.evolve(this.state, recorded);
    }
    return decision;
  }

  /** Prepares and opens a question of another kind than 赞成反对弃权. */
  ask(asked: Asked): VoteId {
    const vote = idAt<'vote'>(100_000 + this.events.length * 10 + 1);
    this.tell({ type: 'votes/prepare-vote', ...questionUnder(presets.straw), ...asked });
    this.tell({ type: 'votes/open-vote', vote });
    return vote;
  }

  cast(vote: VoteId, seat: SeatId, choice: Answer) {
    return this.tell({ type: 'votes/cast-ballot', vote, choice }, { ...noActor, seat });
  }

  prepare(rule: Rule = presets.straw): VoteId {
    const vote = idAt<'vote'>(100_000 + this.events.length * 10 + 1);
    this.tell({ type: 'votes/prepare-vote', ...questionUnder(rule) });
    return vote;
  }

  /** Prepares and opens a vote under this rule. */
  open(rule: Rule = presets.straw): VoteId {
    const vote = this.prepare(rule);
    this.tell({ type: 'votes/open-vote', vote });
    return vote;
  }

  /** 截止, and ten seconds later the count. */
  close(vote: VoteId) {
    this.tell({ type: 'votes/close-vote', vote });
    const closedAt = this.#now;
    this.wait(9000);
    return this.tell({ type: 'votes/complete-close', vote, closedAt });
  }

  /** What would take back the last event. */
  get counter() {
    const event = this.events[this.events.length - 1];
    return event === undefined ? null : (votes.counter?.(event) ?? null);
  }

  shown(event: Recorded<VotesEvent>, audience: Audience) {
    return votes.redact(event, audience);
  }

  projected(audience: Audience): VotesState {
    return votes.project(this.state, { audience, seats: [] });
  }

  /** The vote that was prepared first and has not opened. */
  prepared(): VoteId {
    const [first] = this.state.prepared;
    if (first === undefined) throw new Error('nothing is prepared');
    return first;
  }

  held(vote: VoteId): HeldVote {
    const found = getIn(this.state.votes, vote);
    if (found === undefined || !isHeld(found)) throw new Error('not put to the meeting');
    return found;
  }
}

export function hall(world: World): Hall {
  return new Hall(world);
}

/** What staff fill in; the rule as one of their own. */
export function questionUnder({ advisory, quorum, conditions }: Rule) {
  return {
    item: null,
    subject: null,
    question: '是否同意加装电梯',
    method: { kind: 'approve', version: 1 },
    secrecy: 'named',
    rule: { preset: null, advisory, quorum, conditions },
    seconds: 180,
  } as const;
}

/** One that anybody could put, where it does not matter which. */
export const aQuestion = questionUnder(presets.straw);
