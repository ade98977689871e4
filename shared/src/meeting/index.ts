export { commandSpec, commandTypes, eventSpec, featureOf } from './dispatch.ts';
export type { HostFacts } from './facts.ts';
export {
  type FeatureName,
  featureNames,
  features,
  initialMeeting,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingRejection,
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
export { may, type PolicyRejection, policyRejections } from './policy.ts';
export {
  type AgendaRow,
  agendaRows,
  nextRow,
  overrunOf,
  plannedMinutes,
} from './selectors/agenda-rows.ts';
export { type NextStep, nextStep } from './selectors/next-step.ts';
export {
  type OpinionSide,
  type OpinionThread,
  opinionsByStance,
  opinionsByTime,
  ownSeconds,
  recordsToConfirm,
  waitingOpinions,
} from './selectors/opinions.ts';
