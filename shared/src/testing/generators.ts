import { agendaGenerator } from '../features/agenda/generator.ts';
import { attendanceGenerator } from '../features/attendance/generator.ts';
import { clausesGenerator } from '../features/clauses/generator.ts';
import { commentsGenerator } from '../features/comments/generator.ts';
import { commitmentsGenerator } from '../features/commitments/generator.ts';
import { draftsGenerator } from '../features/drafts/generator.ts';
import { entitlementsGenerator } from '../features/entitlements/generator.ts';
import { lifeGenerator } from '../features/life/generator.ts';
import { materialsGenerator } from '../features/materials/generator.ts';
import { minutesGenerator } from '../features/minutes/generator.ts';
import { opinionsGenerator } from '../features/opinions/generator.ts';
import { peopleGenerator } from '../features/people/generator.ts';
import { photosGenerator } from '../features/photos/generator.ts';
import { screenGenerator } from '../features/screen/generator.ts';
import { votesGenerator } from '../features/votes/generator.ts';
import {
  type AnyEvent,
  type Choices,
  entriesOf,
  type Generator,
  type Id,
  type Known,
  type Recorded,
  type Rejection,
} from '../kernel/index.ts';
import type { FeatureName, MeetingCommand, MeetingState } from '../meeting/index.ts';

/** One generator for each feature: a feature without one does not compile here. */
const generators = {
  life: lifeGenerator,
  people: peopleGenerator,
  attendance: attendanceGenerator,
  agenda: agendaGenerator,
  drafts: draftsGenerator,
  clauses: clausesGenerator,
  comments: commentsGenerator,
  opinions: opinionsGenerator,
  materials: materialsGenerator,
  entitlements: entitlementsGenerator,
  votes: votesGenerator,
  screen: screenGenerator,
  commitments: commitmentsGenerator,
  minutes: minutesGenerator,
  photos: photosGenerator,
} satisfies Record<FeatureName, unknown>;

type UnsafeGenerator = Generator<unknown, MeetingCommand, Recorded<AnyEvent>>;

export function generateCommand(
  name: FeatureName,
  state: MeetingState,
  choices: Choices,
): MeetingCommand | null {
  return (generators[name] as unknown as UnsafeGenerator).command(
    state[name],
    choices,
    knownIn(state),
  );
}

/** Of each kind the ids that stand in the meeting, in an order that only the ids decide. */
function knownIn(state: MeetingState): Known {
  const kinds: Readonly<Record<string, readonly [string, unknown][]>> = {
    'agenda-item': entriesOf(state.agenda.items),
    seat: entriesOf(state.people.seats),
    group: entriesOf(state.people.groups),
    draft: entriesOf(state.drafts.drafts),
    opinion: entriesOf(state.opinions.opinions),
  };
  return <Kind extends string>(kind: Kind) =>
    (kinds[kind] ?? []).map(([id]) => id as Id<Kind>).sort();
}

export function generateSecondStep(
  name: FeatureName,
  command: MeetingCommand,
  refusal: Rejection,
): MeetingCommand | null {
  return (generators[name] as unknown as UnsafeGenerator).insist?.(command, refusal) ?? null;
}

export function generateOtherSecret(
  name: FeatureName,
  event: Recorded<AnyEvent>,
  choices: Choices,
): Recorded<AnyEvent> | null {
  return (generators[name] as unknown as UnsafeGenerator).otherSecret(event, choices);
}
