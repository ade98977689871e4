import type { Recorded } from '../../kernel/index.ts';
import type { ScreenEvent } from './events.ts';
import type { ScreenState } from './state.ts';

/** Nothing here is secret: the hall sees it. */
export function redactScreen(event: Recorded<ScreenEvent>): Recorded<ScreenEvent> {
  return event;
}

export function projectScreen(state: ScreenState): ScreenState {
  return state;
}
