import type { Generator, Recorded } from '../../kernel/index.ts';
import type { ScreenCommand } from './commands.ts';
import type { ScreenEvent } from './events.ts';
import type { ScreenState } from './state.ts';

export const screenGenerator: Generator<ScreenState, ScreenCommand, Recorded<ScreenEvent>> = {
  command: (_state, choices) => ({
    type: choices.oneIn(2) ? 'screen/show-names' : 'screen/hide-names',
  }),
  otherSecret: () => null,
};
