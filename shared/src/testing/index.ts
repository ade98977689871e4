export { choicesFrom } from './choices.ts';
export { frozen } from './frozen.ts';
export {
  extend,
  factsAfter,
  type History,
  historyFrom,
  idAt,
  noActor,
  openedMeeting,
  startOfTime,
} from './history.ts';
export { viewersOf } from './laws.ts';
export { liftMeeting } from './lift-meeting.ts';
export { liftHashes, liftNames, liftTexts } from './lift-roster.ts';

export { rosterFacts } from './roster-facts.ts';
export { actorOf, given, past, recorded } from './scenario.ts';
export { claimAt, groupAt, line, seatAt, visitor } from './seats.ts';
