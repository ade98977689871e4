import { defineFeature } from '../../kernel/index.ts';
import { opinionsCommands } from './commands.ts';
import { counterOpinions } from './counter.ts';
import { decideOpinions } from './decide.ts';
import { opinionsEvents } from './events.ts';
import { evolveOpinions } from './evolve.ts';
import { mergeOpinions } from './merge.ts';
import { projectOpinions } from './project.ts';
import { ownersOfOpinions, redactOpinions, redactOwnOpinions } from './redact.ts';
import { opinionsRejections } from './rejections.ts';
import { initialOpinions } from './state.ts';

export const opinions = defineFeature({
  commands: opinionsCommands,
  events: opinionsEvents,
  rejections: opinionsRejections,
  initial: initialOpinions,
  decide: decideOpinions,
  evolve: evolveOpinions,
  redact: redactOpinions,
  project: projectOpinions,
  ownersOf: ownersOfOpinions,
  redactOwn: redactOwnOpinions,
  merge: mergeOpinions,
  counter: counterOpinions,
});

export { maxLength, type OpinionsCommand } from './commands.ts';
export type { OpinionsEvent } from './events.ts';
export {
  type Adoption,
  adoptions,
  type Channel,
  channels,
  isBuiltOn,
  type Opinion,
  type OpinionId,
  type OpinionStatus,
  type OpinionsFacts,
  type OpinionsState,
  type OwnOpinion,
  opinionStatuses,
  type Second,
  type Stance,
  stances,
} from './state.ts';
