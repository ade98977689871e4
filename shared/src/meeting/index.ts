export { commandSpec, commandTypes, eventSpec, featureOf } from './dispatch.ts';
export type { HostFacts } from './facts.ts';
export {
  type FeatureName,
  featureNames,
  features,
  initialMeeting,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingState,
} from './features.ts';
export {
  counterMeeting,
  decideMeeting,
  evolveMeeting,
  meetingDeadlines,
  meetingReactions,
  mergeMeeting,
  type OwnEvent,
  ownMeeting,
  projectMeeting,
  redactMeeting,
  type StreamEvent,
} from './meeting.ts';
export { may, policyRejections } from './policy.ts';
export {
  type ClauseRow,
  clauseRows,
  isClauseBlock,
  placeOfClause,
  placesOfOpinion,
} from './selectors/clauses.ts';
export {
  opinionsByStance,
  opinionsByTime,
  recordsToConfirm,
  waitingOpinions,
} from './selectors/opinions.ts';
export { type Path, type PathPoint, pathOf } from './selectors/path.ts';
export { personsOf } from './selectors/people.ts';
export { isKnownReference, type Referable, referables } from './selectors/references.ts';
export { openingHouse, openingWarnings } from './selectors/warnings.ts';
