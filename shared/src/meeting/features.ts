import { agenda } from '../features/agenda/index.ts';
import { attendance } from '../features/attendance/index.ts';
import { clauses } from '../features/clauses/index.ts';
import { comments } from '../features/comments/index.ts';
import { commitments } from '../features/commitments/index.ts';
import { drafts } from '../features/drafts/index.ts';
import { entitlements } from '../features/entitlements/index.ts';
import { life } from '../features/life/index.ts';
import { materials } from '../features/materials/index.ts';
import { minutes } from '../features/minutes/index.ts';
import { opinions } from '../features/opinions/index.ts';
import { people } from '../features/people/index.ts';
import { photos } from '../features/photos/index.ts';
import { screen } from '../features/screen/index.ts';
import { votes } from '../features/votes/index.ts';

/** The one table of features. A feature is in the meeting by standing here; its name is the prefix of all its types. */
export const features = {
  life,
  people,
  attendance,
  agenda,
  drafts,
  clauses,
  comments,
  opinions,
  materials,
  entitlements,
  votes,
  screen,
  commitments,
  minutes,
  photos,
} as const;

export type FeatureName = keyof typeof features;

export const featureNames = Object.keys(features) as FeatureName[];

/** The meeting's state: one slice for each feature. */
export type MeetingState = { readonly [K in FeatureName]: (typeof features)[K]['initial'] };

export type MeetingCommand = {
  [K in FeatureName]: Parameters<(typeof features)[K]['decide']>[1];
}[FeatureName];

export type MeetingEvent = {
  [K in FeatureName]: Parameters<(typeof features)[K]['redact']>[0];
}[FeatureName];

export type MeetingRejection = {
  [K in FeatureName]: (typeof features)[K]['rejections'][number];
}[FeatureName];

export const initialMeeting = Object.fromEntries(
  featureNames.map((name) => [name, features[name].initial]),
) as MeetingState;
