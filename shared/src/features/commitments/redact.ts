import { type Audience, filterMap, type Recorded, type Viewer } from '../../kernel/index.ts';
import type { CommitmentsEvent } from './events.ts';
import type { CommitmentsState } from './state.ts';

/** What was promised before everybody is for everybody; what was struck as a mistake is not repeated. */
export function redactCommitments(
  event: Recorded<CommitmentsEvent>,
  audience: Audience,
): Recorded<CommitmentsEvent> {
  return audience === 'staff' || event.type !== 'commitments/struck'
    ? event
    : { ...event, data: { ...event.data, gone: true } };
}

export function projectCommitments(state: CommitmentsState, viewer: Viewer): CommitmentsState {
  if (viewer.audience === 'staff') return state;
  return { commitments: filterMap(state.commitments, (each) => (each.struck ? null : each)) };
}
