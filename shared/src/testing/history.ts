import {
  type Actor,
  type Choices,
  type Id,
  idFromBytes,
  type Right,
  type Row,
  valuesOf,
} from '../kernel/index.ts';
import {
  decideMeeting,
  evolveMeeting,
  featureNames,
  featureOf,
  type HostFacts,
  initialMeeting,
  type MeetingCommand,
  type MeetingState,
  meetingDeadlines,
  type StreamEvent,
} from '../meeting/index.ts';
import { generateCommand, generateSecondStep } from './generators.ts';

const allRights: ReadonlySet<Right> = new Set<Right>([
  'participate',
  'moderate',
  'record',
  'receive',
  'prepare',
  'system',
]);

export const noActor: Actor = { seat: null, account: null, for: null };

/** An id that is the same in every run: the number in 16 bytes. */
export function idAt<Kind extends string>(n: number): Id<Kind> {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, n);
  return idFromBytes<Kind>(bytes);
}

export interface History {
  readonly events: readonly StreamEvent[];
  /** What lies beside the stream. */
  readonly rows: readonly Row[];
  readonly state: MeetingState;
}

const emptyHistory: History = { events: [], rows: [], state: initialMeeting };

export const startOfTime = 1_700_000_000_000;

/** Facts for the next command of a history: each id is new, a second has passed. */
export function factsAfter(history: History, actor: Actor = noActor): HostFacts {
  const count = history.events.length;
  let made = count * 100;
  return {
    now: Math.max(startOfTime + count * 1000, (history.events[count - 1]?.at ?? 0) + 1000),
    newId: <Kind extends string>() => idAt<Kind>(++made),
    actor,
    rights: allRights,
    sealed: (box) => keysIn(history.rows, box),
    sealingKey: () => 'k'.repeat(43),
  };
}

/** Keys of a box's rows, each once. */
export function keysIn(rows: readonly Row[], box: string): string[] {
  return [...new Set(rows.filter((row) => row.box === box).map(({ key }) => key))].sort();
}

/** Runs one command; a refused one leaves the history as it is. */
export function extend(history: History, command: MeetingCommand, actor: Actor = noActor): History {
  return extendWith(history, command, factsAfter(history, actor));
}

function extendWith(history: History, command: MeetingCommand, facts: HostFacts): History {
  const decision = decideWithInsistence(history, command, facts);
  if (!decision.ok) return history;
  const first = history.events.length + 1;
  const events = decision.events.map((event, i) => ({
    ...event,
    seq: first + i,
    at: facts.now,
    actor: facts.actor,
  }));
  return {
    events: [...history.events, ...events],
    rows: [...history.rows, ...decision.rows],
    state: events.reduce(evolveMeeting, history.state),
  };
}

/** As a person does it: where the refusal asks for a second step, that step is made. */
function decideWithInsistence(history: History, command: MeetingCommand, facts: HostFacts) {
  const decision = decideMeeting(history.state, command, facts);
  const name = featureOf(command.type);
  if (decision.ok || name === null) return decision;
  const again = generateSecondStep(name, command, decision);
  return again === null ? decision : decideMeeting(history.state, again, facts);
}

const planned: MeetingCommand = {
  type: 'life/plan-meeting',
  office: idAt<'office'>(1),
  mark: 'example',
  level: 'community',
  sort: 'council',
  urgency: 'routine',
  mode: 'hybrid',
  startsAt: startOfTime,
  minutes: 130,
  title: '老旧楼院加装电梯协商议事会',
  place: '社区议事厅',
  field: '民生',
  background: '',
};

/** A meeting that has been planned and opened. */
export function openedMeeting(): History {
  return extend(extend(emptyHistory, planned), { type: 'life/open-meeting' });
}

/** One in which a consensus text has been frozen already: by chance alone that comes too seldom for what follows from it. */
function meetingWithText(): History {
  const begun = extend(openedMeeting(), {
    type: 'drafts/create-draft',
    ...{ kind: 'consensus', item: null, title: '协商意见稿', readers: 'participants' },
  });
  const draft = valuesOf(begun.state.drafts.drafts)[0]?.id;
  if (draft === undefined) throw new Error('no text to freeze');
  const cut = { epoch: 1, hash: '0f'.repeat(32), characters: 120 } as const;
  const commands: readonly MeetingCommand[] = [
    { type: 'drafts/freeze-draft', draft },
    { type: 'drafts/record-version', draft, ...cut },
  ];
  return commands.reduce((history, command) => extend(history, command), begun);
}

/** A history built by running `decide` on commands of every feature, as the choices say. */
export function historyFrom(choices: Choices, length: number): History {
  let history = choices.oneIn(3) ? meetingWithText() : openedMeeting();
  for (let i = 0; i < length; i++) {
    if (choices.oneIn(12)) history = letTimePass(history, choices);
    const name = choices.one(featureNames) ?? 'agenda';
    // The meeting's life is walked seldom, or it would be over before anything happened.
    if (name === 'life' && history.state.life.phase === 'open' && !choices.oneIn(8)) continue;
    const command = generateCommand(name, history.state, choices);
    if (command !== null) history = extend(history, command, actorFor(history, choices));
  }
  return history;
}

/** Until one of the coming moments, at which the host acts. */
function letTimePass(history: History, choices: Choices): History {
  const deadline = choices.one(meetingDeadlines(history.state));
  if (deadline === undefined) return history;
  const facts = factsAfter(history);
  return extendWith(history, deadline.command, { ...facts, now: Math.max(facts.now, deadline.at) });
}

/** Nobody, somebody of the roster, or somebody the roster does not know. */
function actorFor({ state }: History, choices: Choices): Actor {
  const known = valuesOf(state.people.seats)
    .map(({ id }) => id)
    .sort()
    .slice(0, 4);
  const somebody = choices.oneIn(4) ? undefined : choices.one(known);
  const seat = choices.oneIn(2) ? (somebody ?? idAt<'seat'>(900_000 + choices.upTo(3))) : null;
  return { seat, account: choices.oneIn(2) ? idAt<'account'>(800_000) : null, for: null };
}
