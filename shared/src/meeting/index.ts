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
export { may, policyRejections, type PolicyRejection } from './policy.ts';
