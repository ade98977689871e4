export { type Audience, audiences, type Viewer } from './audience.ts';
export {
  type BucketMap,
  deleteIn,
  emptyMap,
  entriesOf,
  filterMap,
  getIn,
  hasIn,
  pickFrom,
  setIn,
  updateIn,
  valuesOf,
} from './bucket-map.ts';
export type { Choices, Generator, Known } from './choices.ts';
export {
  type Actor,
  type AnyEvent,
  accept,
  type CommandSpec,
  type CommandsOf,
  type Deadline,
  type Decision,
  type Detail,
  defineFeature,
  type EventSpec,
  type EventsOf,
  type Facts,
  type Feature,
  type Reaction,
  type Recorded,
  type Rejection,
  type Row,
  reject,
} from './decider.ts';
export { type AccountId, type CommandId, type Id, idFromBytes, idOf, type SeatId } from './ids.ts';
export { inOrder } from './in-order.ts';
export { hour, integer, minute, nothing, text, withoutUnwanted } from './limits.ts';
export { type Phase, phases, type Right } from './procedure.ts';
export { unreachable } from './unreachable.ts';
export { meetingZone, wallClock, zoneOffset } from './zone.ts';
