import type { Recorded } from '../../kernel/index.ts';
import type { ScreenEvent } from './events.ts';
import type { ScreenState } from './state.ts';

export function evolveScreen(state: ScreenState, event: Recorded<ScreenEvent>): ScreenState {
  switch (event.type) {
    case 'screen/names-shown':
      return { names: true };
    case 'screen/names-hidden':
      return { names: false };
    default:
      // Events of a later version leave the state as it is.
      return state;
  }
}
