import type { Audience, Recorded, Viewer } from '../../kernel/index.ts';
import type { MinutesEvent } from './events.ts';
import { initialMinutes, type MinutesState } from './state.ts';

/** What goes on at the desk until the minutes are out is the desk's own. */
export function redactMinutes(
  event: Recorded<MinutesEvent>,
  audience: Audience,
): Recorded<MinutesEvent> | null {
  return audience === 'staff' ? event : null;
}

export function projectMinutes(state: MinutesState, viewer: Viewer): MinutesState {
  return viewer.audience === 'staff' ? state : initialMinutes;
}
