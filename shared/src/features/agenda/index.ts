import { defineFeature } from '../../kernel/index.ts';
import { agendaCommands } from './commands.ts';
import { counterAgenda } from './counter.ts';
import { agendaDeadlines } from './deadlines.ts';
import { decideAgenda } from './decide.ts';
import { agendaRejections } from './decided.ts';
import { agendaEvents } from './events.ts';
import { evolveAgenda } from './evolve.ts';
import { projectAgenda, redactAgenda } from './redact.ts';
import { initialAgenda } from './state.ts';

export const agenda = defineFeature({
  commands: agendaCommands,
  events: agendaEvents,
  rejections: agendaRejections,
  initial: initialAgenda,
  decide: decideAgenda,
  evolve: evolveAgenda,
  redact: redactAgenda,
  project: projectAgenda,
  deadlines: agendaDeadlines,
  counter: counterAgenda,
});

export type { AgendaEvent } from './events.ts';
export {
  type AgendaFacts,
  type AgendaItem,
  type AgendaState,
  hasItem,
  type ItemId,
  type ItemKind,
  itemKinds,
  siblingsOf,
} from './state.ts';
