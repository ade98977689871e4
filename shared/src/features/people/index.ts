import { defineFeature } from '../../kernel/index.ts';
import { peopleCommands } from './commands.ts';
import { counterPeople } from './counter.ts';
import { decidePeople } from './decide.ts';
import { peopleRejections } from './decided.ts';
import { peopleEvents } from './events.ts';
import { evolvePeople } from './evolve.ts';
import { mergePeople } from './merge.ts';
import { peopleReactions } from './reactions.ts';
import { ownersOfPeople, projectPeople, redactOwnPeople, redactPeople } from './redact.ts';
import { initialPeople } from './state.ts';

export const people = defineFeature({
  commands: peopleCommands,
  events: peopleEvents,
  rejections: peopleRejections,
  initial: initialPeople,
  decide: decidePeople,
  evolve: evolvePeople,
  redact: redactPeople,
  project: projectPeople,
  ownersOf: ownersOfPeople,
  redactOwn: redactOwnPeople,
  reactions: peopleReactions,
  merge: mergePeople,
  counter: counterPeople,
});

export { maxBatch } from './commands.ts';
export type { PeopleEvent } from './events.ts';
export {
  type Claim,
  type ClaimId,
  type Group,
  type GroupId,
  type HouseholdId,
  isExpected,
  isLive,
  type PeopleFacts,
  type PeopleState,
  proofs,
  type Seat,
  type SeatForm,
  type SeatRole,
  sameAs,
  seatFor,
  seatRoles,
} from './state.ts';
