import type { Audience, Recorded, Viewer } from '../../kernel/index.ts';
import type { LifeEvent } from './events.ts';
import type { LifeState } from './state.ts';

const staffOnly: ReadonlySet<LifeEvent['type']> = new Set([
  'life/minutes-returned',
  'life/minutes-recalled',
]);

/** Everybody follows the meeting's life; why minutes went back to the desk is for staff. */
export function redactLife(
  event: Recorded<LifeEvent>,
  audience: Audience,
): Recorded<LifeEvent> | null {
  if (audience === 'staff' || !staffOnly.has(event.type)) return event;
  return { ...event, words: null };
}

export function projectLife(state: LifeState, viewer: Viewer): LifeState {
  return viewer.audience === 'staff' || state.reasonFor !== 'minutes'
    ? state
    : { ...state, reason: null };
}
