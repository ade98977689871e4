import { defineFeature } from '../../kernel/index.ts';
import { minutesCommands } from './commands.ts';
import { counterMinutes } from './counter.ts';
import { decideMinutes } from './decide.ts';
import { minutesRejections } from './decided.ts';
import { minutesEvents } from './events.ts';
import { evolveMinutes } from './evolve.ts';
import { projectMinutes, redactMinutes } from './redact.ts';
import { initialMinutes } from './state.ts';

export const minutes = defineFeature({
  commands: minutesCommands,
  events: minutesEvents,
  rejections: minutesRejections,
  initial: initialMinutes,
  decide: decideMinutes,
  evolve: evolveMinutes,
  redact: redactMinutes,
  project: projectMinutes,
  counter: counterMinutes,
});

export type { MinutesEvent } from './events.ts';
export {
  type Confirmed,
  type Gate,
  isUnsigned,
  type MinutesFacts,
  type MinutesState,
  openGates,
  saidBefore,
  signatureOn,
} from './state.ts';
