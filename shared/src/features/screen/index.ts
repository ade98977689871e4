import { defineFeature } from '../../kernel/index.ts';
import { screenCommands } from './commands.ts';
import { counterScreen } from './counter.ts';
import { decideScreen, screenRejections } from './decide.ts';
import { screenEvents } from './events.ts';
import { evolveScreen } from './evolve.ts';
import { projectScreen, redactScreen } from './redact.ts';
import { initialScreen } from './state.ts';

export const screen = defineFeature({
  commands: screenCommands,
  events: screenEvents,
  rejections: screenRejections,
  initial: initialScreen,
  decide: decideScreen,
  evolve: evolveScreen,
  redact: redactScreen,
  project: projectScreen,
  counter: counterScreen,
});
