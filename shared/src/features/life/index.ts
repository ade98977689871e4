import { defineFeature } from '../../kernel/index.ts';
import { lifeCommands } from './commands.ts';
import { counterLife } from './counter.ts';
import { lifeDeadlines } from './deadlines.ts';
import { decideLife, lifeRejections } from './decide.ts';
import { lifeEvents } from './events.ts';
import { evolveLife } from './evolve.ts';
import { lifeReactions } from './reactions.ts';
import { projectLife, redactLife } from './redact.ts';
import { initialLife } from './state.ts';

export const life = defineFeature({
  commands: lifeCommands,
  events: lifeEvents,
  rejections: lifeRejections,
  initial: initialLife,
  decide: decideLife,
  evolve: evolveLife,
  redact: redactLife,
  project: projectLife,
  deadlines: lifeDeadlines,
  reactions: lifeReactions,
  counter: counterLife,
});

export type { LifeEvent } from './events.ts';
export {
  type Level,
  type LifeFacts,
  levels,
  type Mark,
  marks,
  modes,
  type OfficeId,
  type Plan,
  type PlanWords,
  urgencies,
} from './state.ts';
